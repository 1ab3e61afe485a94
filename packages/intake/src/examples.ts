import type { Indicator, Indicators } from '@yinyu/rules'
import type { IntakeOptions } from './firms.ts'

/** A small catalogue for the tests of this package: one indicator of every kind. */
const given: readonly (Pick<Indicator, 'id' | 'title' | 'kind' | 'period'> & Partial<Indicator>)[] = [
  { id: 'credit-code', title: '统一社会信用代码', kind: 'text', period: 'now' },
  { id: 'name', title: '企业名称', kind: 'text', period: 'now' },
  { id: 'region', title: '所在地区代码', kind: 'region', unit: 'GB/T 2260', period: 'now' },
  { id: 'industry', title: '国民经济行业代码', kind: 'industry', period: 'now' },
  { id: 'founded-on', title: '成立日期', kind: 'date', period: 'now' },
  { id: 'revenue', title: '营业收入', kind: 'money', unit: '元', period: 'year', least: '0' },
  { id: 'net-profit', title: '净利润', kind: 'money', unit: '元', period: 'year' },
  { id: 'equity-new-2y', title: '近两年新增股权融资额', kind: 'money', unit: '元', period: 'now' },
  { id: 'staff', title: '从业人员数', kind: 'count', unit: '人', period: 'year-end', least: '0' },
  { id: 'ip1', title: 'Ⅰ类知识产权数', kind: 'count', unit: '项', period: 'now' },
  {
    id: 'eval-score',
    title: '专精特新发展质量评价得分',
    kind: 'score',
    unit: '分',
    period: 'year',
    least: '0',
    most: '100',
  },
  {
    id: 'market-share',
    title: '主导产品细分市场占有率',
    kind: 'ratio',
    period: 'now',
    least: '0',
    most: '1',
  },
  { id: 'title-tech-sme', title: '科技型中小企业(有效期内)', kind: 'flag', period: 'now' },
  { id: 'core-field', title: '主导产品属六基或重点领域', kind: 'judgement', period: 'now' },
  {
    id: 'chain-role',
    title: '产业链作用',
    kind: 'choice',
    period: 'now',
    choices: { none: '无', 'filled-gap': '补短板/锻长板/填空白', 'six-basics': '六基/老字号/重点链主配套' },
  },
  {
    id: 'rd-share',
    title: '研发费用占比',
    kind: 'ratio',
    period: 'year',
    formula: { kind: 'share', of: 'net-profit', in: 'revenue' } as unknown as NonNullable<
      Indicator['formula']
    >,
  },
]

export const indicators: Indicators = new Map(
  given.map((one) => [
    one.id,
    { unit: '', meaning: `${one.title}的含义。`, examples: [], group: '基本信息', ...one },
  ]),
)

export const regions: ReadonlyMap<string, string> = new Map([
  ['110000', '北京市'],
  ['110100', '北京市'],
  ['110101', '东城区'],
  ['350000', '福建省'],
  ['350200', '厦门市'],
  ['350500', '泉州市'],
  ['350582', '晋江市'],
  ['350203', '思明区'],
  ['210000', '辽宁省'],
  ['210100', '沈阳市'],
  ['210102', '和平区'],
  ['120000', '天津市'],
  ['120100', '天津市'],
  ['120101', '和平区'],
])

export const options: IntakeOptions = { indicators, regions, on: '2026-06-01', fileName: '企业.csv' }

export const SOUND_CODE = '91350100M000100Y43'

export function indicatorNamed(id: string): Indicator {
  const found = indicators.get(id)
  if (!found) throw new Error(`the examples have no indicator "${id}"`)
  return found
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The bytes in pieces of a few bytes each, to meet every boundary. */
export async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** The codes of issues, in order. */
export function codesOf(issues: readonly { readonly code: string }[]): readonly string[] {
  return issues.map(({ code }) => code)
}
