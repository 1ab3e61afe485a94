import type { RehearsalFigures, RehearsalRecipe, RehearsedVariant } from '@yinyu/contract'
import { changesKey, groundOf, onlyVariant } from './recipe.ts'

/** A question to the server: quick figures of one variant while a hand moves, or all parts of all variants. */
export interface Question {
  readonly recipe: RehearsalRecipe
  readonly parts: 'quick' | 'all'
  /** Which variant of the recipe is looked at. */
  readonly looked: number
}

/** One variant as it was told, with the recipe that leads to exactly these figures. */
export interface ToldVariant {
  readonly variant: RehearsedVariant
  readonly recipe: RehearsalRecipe
  readonly parts: 'quick' | 'all'
  readonly figures: RehearsalFigures
}

/** What the server has told so far on one ground; `last` is what was told last of the variant that is looked at. */
export interface Told {
  readonly ground: string
  readonly byChanges: ReadonlyMap<string, ToldVariant>
  readonly last: ToldVariant
  /** The last answer with all parts. */
  readonly whole: ToldVariant | undefined
}

/** How many variants are remembered; a slider passes hundreds of values. */
const REMEMBERED = 40

/** Takes in an answer. What belongs to another ground is forgotten. */
export function takeTold(
  before: Told | undefined,
  { question, figures }: { question: Question; figures: RehearsalFigures },
): Told | undefined {
  const { recipe, parts, looked } = question
  const ground = groundOf(recipe)
  const told = figures.variants.map((variant, i): ToldVariant => ({
    variant,
    recipe: onlyVariant(recipe, i),
    parts,
    figures,
  }))
  const last = told[Math.min(looked, told.length - 1)]
  if (last === undefined) return before
  const kept = before?.ground === ground ? [...before.byChanges].slice(-REMEMBERED) : []
  const byChanges = new Map(kept)
  for (const one of told) {
    const key = keyOf(one.recipe)
    byChanges.delete(key)
    byChanges.set(key, one)
  }
  const whole = parts === 'all' ? last : before?.ground === ground ? before.whole : undefined
  return { ground, byChanges, last, whole }
}

/** What can be shown of a recipe from what was told. */
export interface Shown {
  /** The figures of the variant looked at; the last ones of another until its own are here. */
  readonly variant: ToldVariant
  /** Where parts that cost more come from; older than the figures while a hand moves. */
  readonly whole: ToldVariant | undefined
  /** `current`: exactly what is asked; `older`: what was asked before. */
  readonly is: 'current' | 'older'
  readonly wholeIs: 'current' | 'older'
  /** Every variant of the recipe, undefined where its figures are not here yet. */
  readonly all: readonly (ToldVariant | undefined)[]
}

export function shownOf(told: Told | undefined, recipe: RehearsalRecipe, looked: number): Shown | undefined {
  if (told === undefined) return undefined
  const all = recipe.variants.map((_, i) => exactly(told, onlyVariant(recipe, i)))
  const own = all[looked]
  const wholeOwn = own?.parts === 'all' ? own : undefined
  return {
    variant: own ?? told.last,
    whole: wholeOwn ?? told.whole,
    is: own === undefined ? 'older' : 'current',
    wholeIs: wholeOwn === undefined ? 'older' : 'current',
    all,
  }
}

/** Figures are exact when ground, changes, what is drawn and the budget are those asked for. */
function exactly(told: Told, recipe: RehearsalRecipe): ToldVariant | undefined {
  if (told.ground !== groundOf(recipe)) return undefined
  return told.byChanges.get(keyOf(recipe))
}

function keyOf({ variants, focus, budget }: RehearsalRecipe): string {
  return JSON.stringify([changesKey(variants[0] ?? { changes: [] }), focus, budget])
}
