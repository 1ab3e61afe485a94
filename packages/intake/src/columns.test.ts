import { describe, expect, test } from 'vitest'
import { bindHeader } from './columns.ts'
import { codesOf, options } from './examples.ts'
import { mapSchema } from './intake-map.ts'

function bind(...headers: string[]) {
  const { columns, issues } = bindHeader({ number: 1, cells: headers }, options)
  return { bound: columns.map(({ key, rule }) => [key, rule.unit?.name]), issues: codesOf(issues) }
}

describe('a header', () => {
  test.each([
    ['revenue@2025', 'revenue@2025', undefined],
    ['营业收入@2025', 'revenue@2025', undefined],
    ['营业收入@2025(万元)', 'revenue@2025', '万元'],
    ['营业收入@2025（万元）', 'revenue@2025', '万元'],
    ['营业收入(万元)@2025', 'revenue@2025', '万元'],
    ['2025年营业收入', 'revenue@2025', undefined],
    ['2025年度营业收入（亿元）', 'revenue@2025', '亿元'],
    ['2025年末从业人员数', 'staff@2025', undefined],
    ['营业收入（2025）', 'revenue@2025', undefined],
    ['营业收入（2025年）(元)', 'revenue@2025', '元'],
    ['营业收入2025年(单位：万元)', 'revenue@2025', '万元'],
    [' 营业 收入 ＠２０２５ ', 'revenue@2025', undefined],
    ['revenue@2025(万元)', 'revenue@2025', '万元'],
    ['科技型中小企业（有效期内）', 'title-tech-sme', undefined],
    ['Ⅰ类知识产权数(项)', 'ip1', '项'],
    ['主导产品细分市场占有率(%)', 'market-share', '%'],
    ['主导产品细分市场占有率（％）', 'market-share', '%'],
    ['近两年新增股权融资额(万)', 'equity-new-2y', '万'],
  ])('%j is understood', (header, key, unit) => {
    expect(bind(header)).toEqual({ bound: [[key, unit]], issues: [] })
  })

  test.each([
    ['备注', 'UNKNOWN_COLUMN'],
    ['营业收入', 'YEAR_MISSING'],
    ['营业收入(万元)', 'YEAR_MISSING'],
    ['统一社会信用代码@2025', 'YEAR_UNEXPECTED'],
    ['研发费用占比@2025', 'DERIVED_COLUMN'],
    ['营业收入@2025(人)', 'UNIT_MISFIT'],
    ['营业收入@2025(美元)', 'UNIT_MISFIT'],
    ['营业收入@2025(%)', 'UNIT_MISFIT'],
    ['从业人员数@2025(万元)', 'UNIT_MISFIT'],
    ['企业名称(万元)', 'UNIT_MISFIT'],
    ['constructor', 'UNKNOWN_COLUMN'],
    ['__proto__', 'UNKNOWN_COLUMN'],
    ['营业收入@25', 'UNKNOWN_COLUMN'],
  ])('%j is left out with %s', (header, code) => {
    expect(bind(header)).toEqual({ bound: [], issues: [code] })
  })

  test('the first column of a fact wins, whatever the two are called', () => {
    const { columns, issues } = bindHeader(
      { number: 1, cells: ['revenue@2025', '营业收入@2025(万元)'] },
      options,
    )
    expect(columns.map(({ index }) => index)).toEqual([0])
    expect(issues).toMatchObject([
      {
        code: 'DUPLICATE_COLUMN',
        column: '营业收入@2025(万元)',
        message: expect.stringContaining('「revenue@2025」'),
      },
    ])
  })
})

describe('a mapping', () => {
  const mapped = (columns: object, ...headers: string[]) => {
    const map = mapSchema.parse({ columns })
    const bound = bindHeader({ number: 1, cells: headers }, { ...options, map })
    return {
      columns: bound.columns.map(({ key, rule }) => [key, rule.unit?.name]),
      firmCode: bound.firmCode,
      issues: codesOf(bound.issues),
    }
  }

  test('names columns, units and years', () => {
    const columns = {
      总收入: { to: 'revenue', unit: '万元', year: 2025 },
      人数: 'staff@2025',
      股票代码: 'firm-code',
      备注: null,
    }
    expect(mapped(columns, '总收入', '人数', '股票代码', '备注')).toEqual({
      columns: [
        ['revenue@2025', '万元'],
        ['staff@2025', undefined],
      ],
      firmCode: 2,
      issues: [],
    })
  })

  test('keeps the unit that the header itself carries', () => {
    expect(mapped({ '总收入(万元)': 'revenue@2025' }, '总收入(万元)').columns).toEqual([
      ['revenue@2025', '万元'],
    ])
  })

  test.each([
    ['a header that is not there', { 甲: 'revenue@2025' }, ['MAP_HEADER_MISSING', 'UNKNOWN_COLUMN']],
    ['a target that does not exist', { 乙: 'turnover@2025' }, ['MAP_TARGET_UNKNOWN']],
    ['a yearly target without year', { 乙: 'revenue' }, ['YEAR_MISSING']],
    ['a unit that does not fit', { 乙: { to: 'staff@2025', unit: '万元' } }, ['UNIT_MISFIT']],
  ])('tells of %s', (_, columns, issues) => {
    expect(mapped(columns, '乙').issues).toEqual(issues)
  })
})
