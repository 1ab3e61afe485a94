import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { bindHeader } from './columns.ts'
import { readDelimited } from './delimited.ts'
import { codesOf, indicators, options, SOUND_CODE } from './examples.ts'
import { readFirms } from './read-firms.ts'
import { templateColumns, writeTemplateDelimited, writeTemplateWorkbook } from './template.ts'
import { writeDelimited } from './write-delimited.ts'
import { writeWorkbook } from './write-workbook.ts'

const columns = templateColumns(indicators.values(), { years: [2024, 2025] })

test('asks for every indicator that is not computed, money in 万元, yearly ones once a year', () => {
  expect(columns.map(({ header }) => header)).toEqual([
    '统一社会信用代码',
    '企业名称',
    '所在地区代码',
    '国民经济行业代码',
    '成立日期',
    '营业收入@2024(万元)',
    '营业收入@2025(万元)',
    '净利润@2024(万元)',
    '净利润@2025(万元)',
    '近两年新增股权融资额(万元)',
    '从业人员数@2024(人)',
    '从业人员数@2025(人)',
    'Ⅰ类知识产权数(项)',
    '专精特新发展质量评价得分@2024(分)',
    '专精特新发展质量评价得分@2025(分)',
    '主导产品细分市场占有率(%)',
    '科技型中小企业(有效期内)',
    '主导产品属六基或重点领域',
    '产业链作用',
  ])
})

test.each([
  ['CSV', async () => readDelimited(writeTemplateDelimited(columns)).rows[0]?.cells ?? []],
  [
    'XLSX',
    async () => ((await readXlsx(await writeTemplateWorkbook(columns))).sheets[0]?.rows[0] ?? []).map(String),
  ],
])('every column of the %s form is understood without a word', async (_, write) => {
  const { columns: bound, issues } = bindHeader({ number: 1, cells: await write() }, options)
  expect({ keys: bound.map(({ key }) => key), issues }).toEqual({
    keys: columns.map(({ key }) => key),
    issues: [],
  })
})

const answers = new Map<string, string | number>([
  ['credit-code', SOUND_CODE],
  ['name', '甲公司'],
  ['region', '350582'],
  ['industry', 'C3911'],
  ['founded-on', '2010-05-07'],
  ['revenue@2024', 1200.5],
  ['revenue@2025', 1500],
  ['staff@2025', 120],
  ['market-share', 15],
  ['title-tech-sme', '是'],
  ['chain-role', '补短板/锻长板/填空白'],
])
const answered = columns.map(({ key }) => answers.get(key) ?? null)

test.each([
  ['CSV', async () => writeDelimited([columns.map(({ header }) => header), answered])],
  [
    'XLSX',
    async () =>
      writeWorkbook([
        { name: '填报', columns, rows: [answered] },
        { name: '填写说明', columns: [{ header: '列名' }], rows: [] },
      ]),
  ],
])('a form filled in as %s reads back', async (_, write) => {
  const table = await readFirms(await write(), options)
  if (table.fault) throw new Error(table.fault.message)
  expect(codesOf(table.issues)).toEqual([])
  expect(
    table.firms.map(({ facts, issues }) => ({
      issues,
      facts: Object.fromEntries([...facts].map(([key, { value }]) => [key, value])),
    })),
  ).toEqual([
    {
      issues: [],
      facts: {
        'credit-code': SOUND_CODE,
        name: '甲公司',
        region: '350582',
        industry: '3911',
        'founded-on': '2010-05-07',
        'revenue@2024': 1_200_500_000,
        'revenue@2025': 1_500_000_000,
        'staff@2025': 120,
        'market-share': 150_000_000_000,
        'title-tech-sme': true,
        'chain-role': 'filled-gap',
      },
    },
  ])
})

test('the workbook offers choices, keeps codes as text and explains every column', async () => {
  const [form, guide] = (await readXlsx(await writeTemplateWorkbook(columns), { readStyles: true })).sheets
  const lists = form?.dataValidations?.map(({ values }) => values?.join())
  expect(lists).toEqual(['是,否', '是,否', '无,补短板/锻长板/填空白,六基/老字号/重点链主配套'])
  expect(guide?.rows.map((row) => row[0])).toEqual(['列名', ...columns.map(({ header }) => header)])
  expect(guide?.rows[16]).toEqual([
    '主导产品细分市场占有率(%)',
    '%',
    '填百分数，例如 15 表示 15%；不清楚就留空',
    '主导产品细分市场占有率的含义。',
    '15',
  ])
})
