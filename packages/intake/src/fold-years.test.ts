import { expect, test } from 'vitest'
import { bytesOf, codesOf, options, SOUND_CODE } from './examples.ts'
import { mapSchema } from './intake-map.ts'
import { readFirms } from './read-firms.ts'

const map = mapSchema.parse({
  columns: { 代码: 'firm-code', 收入: 'revenue', 地区: 'region' },
  pivot: { firm: '代码', year: '年份' },
})
const source = { name: '企业.csv' }

async function fold(text: string, mapping = map) {
  const table = await readFirms(bytesOf(text), { ...options, map: mapping })
  if (table.fault) throw new Error(table.fault.message)
  return table
}

test('the years of a firm become one firm; what holds now comes from the latest year', async () => {
  const text = '代码,年份,收入,staff,地区\n1,2024,10,5,350203\n2,2025,7,1,350582\n1,2025年,20,6,350582\n'
  const { firms, tally } = await fold(text)
  expect(firms).toEqual([
    {
      rowNumber: 2,
      creditCode: '1',
      name: undefined,
      issues: [],
      facts: new Map<string, unknown>([
        ['region', { value: '350582', source }],
        ['revenue@2024', { value: 1_000, source }],
        ['staff@2024', { value: 5, source }],
        ['revenue@2025', { value: 2_000, source }],
        ['staff@2025', { value: 6, source }],
      ]),
    },
    {
      rowNumber: 3,
      creditCode: '2',
      name: undefined,
      issues: [],
      facts: new Map<string, unknown>([
        ['region', { value: '350582', source }],
        ['revenue@2025', { value: 700, source }],
        ['staff@2025', { value: 1, source }],
      ]),
    },
  ])
  expect(tally).toEqual({ rows: 3, blankRows: 0 })
})

test.each([
  ['a year that is none', '代码,年份,收入\n1,去年,10\n1,2025,20', ['BAD_YEAR']],
  ['a year that is still to come', '代码,年份,收入\n1,2027,10', ['FUTURE_YEAR']],
  ['the same year twice', '代码,年份,收入\n1,2025,10\n1,2025,11', ['DUPLICATE_FIRM_YEAR']],
  ['a row without a firm', '代码,年份,收入\n,2025,10', ['MISSING_CODE', 'MISSING_FIRM']],
  ['a cell that is wrong', '代码,年份,收入\n1,2025,许多', ['NOT_A_NUMBER']],
  ['a jump between years', '代码,年份,收入\n1,2025,1000\n1,2024,1', ['CHECK_UNIT']],
])('tells of %s', async (_, text, codes) => {
  const { firms } = await fold(text)
  expect(codesOf(firms.flatMap(({ issues }) => issues))).toEqual(codes)
})

test('the first of two rows of a year counts', async () => {
  const { firms } = await fold('代码,年份,收入\n1,2025,10\n1,2025,11')
  expect(firms[0]?.facts.get('revenue@2025')?.value).toBe(1_000)
})

test('firms are told apart by their credit code as well', async () => {
  const mapping = mapSchema.parse({ pivot: { firm: '统一社会信用代码', year: '年份' } })
  const { firms } = await fold(
    `统一社会信用代码,年份,营业收入\n${SOUND_CODE},2024,10\n${SOUND_CODE},2025,20`,
    mapping,
  )
  expect(firms.map(({ creditCode, facts }) => [creditCode, [...facts.keys()]])).toEqual([
    [SOUND_CODE, ['credit-code', 'revenue@2024', 'revenue@2025']],
  ])
})
