import { expect, test } from 'vitest'
import { sayDays, sayRecordsOf } from './say-days.ts'

test('says of which day rules and records are, and plainly that a day has not come yet', () => {
  const said = [
    ['2026-11-02', '2026-11-02'],
    ['2026-12-31', '2026-11-22'],
    ['2026-11-02', '2026-11-22'],
  ].map(([on = '', recordsOn = '']) => sayDays({ on, recordsOn }))
  expect(said).toEqual([
    { is: 'same', says: '规则和企业数据都是 2026年11月2日的' },
    {
      is: 'to-come',
      says: '2026年12月31日还没到：规则按那一天的，企业数据只能用 2026年11月22日登记的，到时可能不一样。',
    },
    { is: 'later', says: '规则按 2026年11月2日的，企业数据是 2026年11月22日登记的' },
  ])
})

test('says at the field what a day means for the records', () => {
  expect([undefined, '2026-11-21', '2026-11-23'].map((on) => sayRecordsOf(on, '2026-11-22'))).toEqual([
    '规则和企业数据都用今天的',
    '规则和企业数据都用那一天的；那天以后才登记的不算',
    '那一天还没到：规则用那一天的，企业数据用今天登记的',
  ])
})
