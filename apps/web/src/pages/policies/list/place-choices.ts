import type { Policy } from '@yinyu/rules'

/** The places that policies are made for, in the order of their codes, named as the policies name them. */
export function placeChoices(policies: readonly Policy[]): readonly { value: string; label: string }[] {
  const named = policies.flatMap(({ region }) => {
    const [code] = region.in
    // 全国 is every place, so it is none to choose.
    return code === undefined || region.in.length > 1
      ? []
      : [[code, region.named.replace(/（.*）$/, '')] as const]
  })
  return [...new Map(named)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, name]) => ({ value, label: value.endsWith('0000') ? `${name}（各地通用）` : name }))
}
