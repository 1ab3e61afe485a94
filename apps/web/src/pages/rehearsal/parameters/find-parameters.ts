import type { RehearsalParameter } from '@yinyu/contract'
import { changeOf, type Variant } from '../plan/recipe.ts'

/** Parameters under the heading of the condition or part that they stand in. */
export interface ParameterGroup {
  readonly heading: string
  readonly parameters: readonly RehearsalParameter[]
}

/** In the order of the text; those that stand together stay together. */
export function groupParameters(parameters: readonly RehearsalParameter[]): readonly ParameterGroup[] {
  const groups = Map.groupBy(parameters, ({ within }) => within.join('：'))
  return [...groups].map(([heading, own]) => ({ heading, parameters: own }))
}

/** Those with every word in title, place or sentence; and, if asked, only those that a variant changes. */
export function findParameters(
  parameters: readonly RehearsalParameter[],
  { words, variant }: { readonly words: string; readonly variant?: Variant | undefined },
): readonly RehearsalParameter[] {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(',', '')
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return parameters.filter(({ path, title, within, says }) => {
    const text = plain([title, ...within, says].join(' '))
    const isWanted = wanted.every((word) => text.includes(word))
    return isWanted && (variant === undefined || changeOf(variant, path) !== undefined)
  })
}
