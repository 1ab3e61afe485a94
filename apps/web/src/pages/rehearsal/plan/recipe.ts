import type { RehearsalParameter, RehearsalRecipe, RehearsalSubject } from '@yinyu/contract'
import { compareNumbers } from './typed-number.ts'

export type Variant = RehearsalRecipe['variants'][number]
export type NumberParameter = Extract<RehearsalParameter, { kind: 'number' }>
export type RegionsParameter = Extract<RehearsalParameter, { kind: 'regions' }>
export type ListParameter = Extract<RehearsalParameter, { kind: 'list' }>
type Change = Variant['changes'][number]

/** As many as the server compares at once. */
export const VARIANTS_MAX = 4
const NAMES = ['方案一', '方案二', '方案三', '方案四']

/** A subject as it stands, with one variant to change. */
export function startRecipe(
  subject: RehearsalSubject,
  more: Partial<Pick<RehearsalRecipe, 'purpose' | 'region' | 'on' | 'against'>> = {},
): RehearsalRecipe {
  const against = subject.kind === 'draft' ? 'nothing' : 'subject'
  return { subject, purpose: 'new', against, ...more, variants: [{ name: '方案一', changes: [] }] }
}

/** Sets one number in one variant; the value in force is no change. Firms are drawn around what was touched last. */
export function setNumber(
  recipe: RehearsalRecipe,
  { variant, parameter, number }: { variant: number; parameter: NumberParameter; number: string },
): RehearsalRecipe {
  const { path, value, measured } = parameter
  const isInForce = compareNumbers(number, value) === 0
  const changed = setChange(recipe, { variant, path, change: isInForce ? undefined : { path, number } })
  return measured === 'yes' ? { ...changed, focus: path } : changed
}

/** Sets one list of regions in one variant. */
export function setRegions(
  recipe: RehearsalRecipe,
  {
    variant,
    parameter: { path, regions: inForce },
    regions,
  }: { variant: number; parameter: RegionsParameter; regions: readonly string[] },
): RehearsalRecipe {
  const sorted = [...new Set(regions)].toSorted()
  const isInForce = sorted.join() === inForce.toSorted().join()
  return setChange(recipe, { variant, path, change: isInForce ? undefined : { path, regions: sorted } })
}

/** Sets one list of industries, titles or options in one variant. */
export function setMembers(
  recipe: RehearsalRecipe,
  {
    variant,
    parameter: { path, members: inForce },
    members,
  }: { variant: number; parameter: ListParameter; members: readonly string[] },
): RehearsalRecipe {
  const own = [...new Set(members)]
  const isInForce = own.toSorted().join() === inForce.toSorted().join()
  return setChange(recipe, { variant, path, change: isInForce ? undefined : { path, members: own } })
}

/** Back to what is in force: one parameter, or the whole variant. */
export function backInForce(
  recipe: RehearsalRecipe,
  { variant, path }: { variant: number; path?: string },
): RehearsalRecipe {
  return withVariant(recipe, variant, (one) => ({
    ...one,
    changes: path === undefined ? [] : one.changes.filter((change) => change.path !== path),
  }))
}

/** The number that a variant uses. */
export function numberIn(variant: Variant | undefined, { path, value }: NumberParameter): string {
  const change = changeOf(variant, path)
  return change !== undefined && 'number' in change ? change.number : value
}

/** The regions that a variant uses. */
export function regionsIn(
  variant: Variant | undefined,
  { path, regions }: RegionsParameter,
): readonly string[] {
  const change = changeOf(variant, path)
  return change !== undefined && 'regions' in change ? change.regions : regions
}

/** The list that a variant uses. */
export function membersIn(variant: Variant | undefined, { path, members }: ListParameter): readonly string[] {
  const change = changeOf(variant, path)
  return change !== undefined && 'members' in change ? change.members : members
}

export function changeOf(variant: Variant | undefined, path: string): Change | undefined {
  return variant?.changes.find((change) => change.path === path)
}

/** A further variant that begins as a copy; the same recipe when there are as many as can be compared. */
export function addVariant(recipe: RehearsalRecipe, copied: number): RehearsalRecipe {
  const { variants } = recipe
  if (variants.length >= VARIANTS_MAX) return recipe
  const name =
    NAMES.find((free) => variants.every((one) => one.name !== free)) ?? `方案 ${variants.length + 1}`
  return { ...recipe, variants: [...variants, { name, changes: variants[copied]?.changes ?? [] }] }
}

/** Without one variant; the last one stays. */
export function dropVariant(recipe: RehearsalRecipe, dropped: number): RehearsalRecipe {
  const { variants } = recipe
  return variants.length === 1 ? recipe : { ...recipe, variants: variants.filter((_, i) => i !== dropped) }
}

export function renameVariant(recipe: RehearsalRecipe, renamed: number, name: string): RehearsalRecipe {
  return withVariant(recipe, renamed, (one) => ({ ...one, name }))
}

/** The same question for one variant alone. */
export function onlyVariant(recipe: RehearsalRecipe, index: number): RehearsalRecipe {
  const one = recipe.variants[index] ?? recipe.variants[0]
  return { ...recipe, variants: one === undefined ? recipe.variants : [one] }
}

/** What a recipe stands on besides its subject. */
export type Ground = Pick<RehearsalRecipe, 'purpose' | 'on' | 'region' | 'against'>

/** The same changes on another ground. */
export function setGround(
  { subject, variants, focus, budget }: RehearsalRecipe,
  ground: Ground,
): RehearsalRecipe {
  const { purpose, on, region, against } = ground
  return {
    subject,
    purpose,
    against,
    variants,
    ...(on === undefined ? {} : { on }),
    ...(region === undefined ? {} : { region }),
    ...(focus === undefined ? {} : { focus }),
    ...(budget === undefined ? {} : { budget }),
  }
}

/** With another budget, or with none. */
export function setBudget(recipe: RehearsalRecipe, budget: RehearsalRecipe['budget']): RehearsalRecipe {
  const bare = { ...recipe }
  delete bare.budget
  return budget === undefined ? bare : { ...bare, budget }
}

/** What all variants stand on; figures of another ground are never shown beside each other. */
export function groundOf({ subject, on, purpose, region, against }: RehearsalRecipe): string {
  return JSON.stringify([subject, on, purpose, region, against])
}

/** Two variants with the same changes have the same figures, whatever they are called. */
export function changesKey({ changes }: Pick<Variant, 'changes'>): string {
  return JSON.stringify(changes.toSorted((a, b) => a.path.localeCompare(b.path)))
}

function setChange(
  recipe: RehearsalRecipe,
  { variant, path, change }: { variant: number; path: string; change: Change | undefined },
): RehearsalRecipe {
  return withVariant(recipe, variant, (one) => {
    const others = one.changes.filter((other) => other.path !== path)
    return { ...one, changes: change === undefined ? others : [...others, change] }
  })
}

function withVariant(
  recipe: RehearsalRecipe,
  index: number,
  change: (variant: Variant) => Variant,
): RehearsalRecipe {
  return { ...recipe, variants: recipe.variants.map((one, i) => (i === index ? change(one) : one)) }
}
