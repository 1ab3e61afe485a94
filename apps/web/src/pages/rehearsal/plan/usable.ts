import type { RehearsalParameter, RehearsalRecipe } from '@yinyu/contract'

/** A recipe that fits the parameters that there are, and how many changes had to be left out for it. */
export interface Usable {
  readonly recipe: RehearsalRecipe
  readonly leftOut: number
}

/**
 * On another day or for another purpose another version may be in force, without some of the numbers that were changed.
 * Firms are drawn around the first measured line unless another one was chosen.
 */
export function usableRecipe(recipe: RehearsalRecipe, parameters: readonly RehearsalParameter[]): Usable {
  const known = new Set(parameters.map(({ path }) => path))
  const variants = recipe.variants.map((variant) => ({
    ...variant,
    changes: variant.changes.filter(({ path }) => known.has(path)),
  }))
  const count = (all: RehearsalRecipe['variants']) =>
    all.reduce((sum, { changes }) => sum + changes.length, 0)
  const leftOut = count(recipe.variants) - count(variants)
  const { focus: wanted, ...rest } = recipe
  const measured = parameters.filter((one) => one.kind === 'number' && one.measured === 'yes')
  const focus = measured.find(({ path }) => path === wanted)?.path ?? measured[0]?.path
  return { recipe: { ...rest, variants, ...(focus === undefined ? {} : { focus }) }, leftOut }
}
