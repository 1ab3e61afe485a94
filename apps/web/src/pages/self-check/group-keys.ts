import { indicatorOf, splitFactKey, type FactKey, type Indicators } from '@yinyu/rules'

const ORDER = ['基本信息', '经营', '创新', '资质', '合规', '项目']

/** Fact keys by the group of their indicator, in the order of a form; the latest year first. */
export function groupKeys(
  keys: readonly FactKey[],
  indicators: Indicators,
): readonly (readonly [group: string, keys: readonly FactKey[]])[] {
  const groups = Map.groupBy(keys, (key) => indicatorOf(indicators, splitFactKey(key).indicator).group)
  const place = (group: string) => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length)
  return [...groups]
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([group, own]) => [group, own.toSorted(byIndicatorThenYear)])
}

function byIndicatorThenYear(a: FactKey, b: FactKey): number {
  const [left, right] = [splitFactKey(a), splitFactKey(b)]
  if (left.indicator !== right.indicator) return left.indicator < right.indicator ? -1 : 1
  return (right.year ?? 0) - (left.year ?? 0)
}
