import type { DraftCase } from '@yinyu/contract'

/** The cases of one line together, in the order of the policy. */
export function groupCases(
  cases: readonly DraftCase[],
): readonly (readonly [string, readonly DraftCase[]])[] {
  const groups = new Map<string, DraftCase[]>()
  for (const one of cases) groups.set(one.about, [...(groups.get(one.about) ?? []), one])
  return [...groups]
}

type Facts = DraftCase['facts']

/** What tells a made-up firm from the first one: other values, and facts that are missing. */
export function differingFacts(
  facts: Facts,
  first: Facts,
): readonly { readonly key: string; readonly value: Facts[number]['value'] | undefined }[] {
  const own = new Map(facts.map(({ key, value }) => [key, value]))
  const known = new Map(first.map(({ key, value }) => [key, value]))
  const keys = [...new Set([...known.keys(), ...own.keys()])].toSorted()
  return keys.filter((key) => own.get(key) !== known.get(key)).map((key) => ({ key, value: own.get(key) }))
}
