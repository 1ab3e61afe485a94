import { expect, test } from 'vitest'
import { statisticsRows } from './statistics-rows.ts'

test('one figure to a row; a place with too few says so and has no number', () => {
  const rows = statisticsRows(
    {
      on: '2026-11-21',
      leastTold: 3,
      rungs: [{ kind: 'champion', valid: 4, ever: 5 }],
      trend: [
        { kind: 'champion', year: 2025, valid: 3, granted: 3 },
        { kind: 'champion', year: 2026, valid: 4, granted: 2 },
      ],
      byRegion: [
        { region: '350582', kind: 'champion', count: 3 },
        { region: '350583', kind: 'champion' },
      ],
    },
    (region) => `地区${region}`,
  )
  const own = rows.filter(([, , title], i) => i === 0 || title === '制造业单项冠军企业')
  expect(own).toEqual([
    ['统计日期', '统计内容', '称号', '地区代码', '地区', '年份', '家数', '说明'],
    ['2026-11-21', '有效', '制造业单项冠军企业', null, null, null, 4, null],
    ['2026-11-21', '累计认定', '制造业单项冠军企业', null, null, null, 5, null],
    ['2026-11-21', '年末有效', '制造业单项冠军企业', null, null, 2025, 3, null],
    ['2026-11-21', '当年新认定', '制造业单项冠军企业', null, null, 2025, 3, null],
    ['2026-11-21', '有效（今年至今）', '制造业单项冠军企业', null, null, 2026, 4, null],
    ['2026-11-21', '新认定（今年至今）', '制造业单项冠军企业', null, null, 2026, 2, null],
    ['2026-11-21', '各地有效', '制造业单项冠军企业', '350582', '地区350582', null, 3, null],
    ['2026-11-21', '各地有效', '制造业单项冠军企业', '350583', '地区350583', null, null, '不足 3 家不公布'],
  ])
})
