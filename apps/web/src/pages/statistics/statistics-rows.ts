import { titleKinds, type Statistics } from '@yinyu/contract'
import { titleName } from '../../ui/title-words.ts'
import { countOf, yearsOf } from '../ladder/figures-of.ts'

export type StatisticsCell = string | number | null

const HEAD = ['统计日期', '统计内容', '称号', '地区代码', '地区', '年份', '家数', '说明']

/** Everything the page tells, one figure to a row, so that it can be sorted and filtered; `say` names a region. */
export function statisticsRows(
  { on, rungs, trend, byRegion, leastTold }: Statistics,
  say: (region: string) => string,
): readonly (readonly StatisticsCell[])[] {
  const row = (what: string, kind: string, count: number, year: number | null = null) =>
    [on, what, titleName(kind), null, null, year, count, null] as const
  const year = on.slice(0, 4)
  return [
    HEAD,
    ...titleKinds.flatMap((kind) => {
      const { valid, ever } = countOf(rungs, kind)
      return [row('有效', kind, valid), row('累计认定', kind, ever)]
    }),
    ...titleKinds.flatMap((kind) =>
      yearsOf(trend, kind).flatMap(({ year: of, inForce, recognised }) => [
        row(String(of) === year ? '有效（今年至今）' : '年末有效', kind, inForce ?? 0, of),
        row(String(of) === year ? '新认定（今年至今）' : '当年新认定', kind, recognised ?? 0, of),
      ]),
    ),
    ...byRegion.map(({ region, kind, count }) => [
      on,
      '各地有效',
      titleName(kind),
      region,
      say(region),
      null,
      count ?? null,
      count === undefined ? `不足 ${leastTold} 家不公布` : null,
    ]),
  ]
}
