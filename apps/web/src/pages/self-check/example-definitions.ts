import type { Definitions, Indicator, Policy, Standard } from '@yinyu/rules'

/** A small catalogue for the tests of this page: two rungs, two policies, one indicator of each kind. */
const given: readonly (Pick<Indicator, 'id' | 'title' | 'kind' | 'period'> & Partial<Indicator>)[] = [
  { id: 'region', title: '所在地区代码', kind: 'region', period: 'now' },
  { id: 'industry', title: '国民经济行业代码', kind: 'industry', period: 'now' },
  { id: 'name', title: '企业名称', kind: 'text', period: 'now' },
  { id: 'founded-on', title: '成立日期', kind: 'date', period: 'now' },
  { id: 'revenue', title: '营业收入', kind: 'money', unit: '元', period: 'year', least: '0', group: '经营' },
  { id: 'net-profit', title: '净利润', kind: 'money', unit: '元', period: 'year', group: '经营' },
  {
    id: 'staff',
    title: '从业人员数',
    kind: 'count',
    unit: '人',
    period: 'year-end',
    least: '0',
    group: '经营',
  },
  {
    id: 'eval-score',
    title: '得分',
    kind: 'score',
    unit: '分',
    period: 'year',
    least: '0',
    most: '100',
    group: '资质',
  },
  { id: 'market-share', title: '占有率', kind: 'ratio', period: 'now', least: '0', most: '1', group: '经营' },
  { id: 'title-one', title: '一级(有效期内)', kind: 'flag', period: 'now', group: '资质' },
  { id: 'title-two', title: '二级(有效期内)', kind: 'flag', period: 'now', group: '资质' },
  {
    id: 'level',
    title: '级别',
    kind: 'choice',
    period: 'now',
    group: '创新',
    choices: { none: '无', city: '市级' },
  },
]

const document = { title: '示例办法', tag: 'O' as const, sources: ['示例'] }

function rung(id: string, place: number, conditions: Standard['versions'][number]['conditions']): Standard {
  const inForce = [{ purpose: 'new' as const, from: '2026-01-01' }]
  const version = { version: '2026', inForce, document, summary: '', gates: [], conditions }
  return { id, title: id, level: '国家', rung: place, grants: `title-${id}`, about: '', versions: [version] }
}

function policy(id: string, more: Pick<Policy, 'who' | 'gives'> & Partial<Policy>): Policy {
  return {
    id,
    title: id,
    level: '市',
    region: { in: ['350500'], except: [], named: '泉州市' },
    benefitKind: '奖励',
    status: 'in-force',
    statusBecause: '示例',
    document,
    summary: '',
    automatic: 'no',
    stacking: [],
    ...more,
  }
}

const line = { kind: 'at-least', indicator: 'revenue', year: 'Y-1', value: '1500万元', id: 'line' } as const

export const exampleDefinitions: Definitions = {
  indicators: new Map(
    given.map((one) => [one.id, { unit: '', meaning: '示例', examples: [], group: '基本信息', ...one }]),
  ),
  standards: [
    rung('one', 1, [line]),
    rung('two', 2, [{ kind: 'holds-title', titles: ['title-one'], id: 'title' }, line]),
  ],
  policies: [
    policy('P01', { who: [line], gives: { kind: 'fixed', amount: '20万元' } }),
    policy('P02', { who: [{ kind: 'holds-title', titles: ['title-two'] }], gives: { kind: 'not-known' } }),
    policy('P03', { who: [line], gives: { kind: 'fixed', amount: '1万元' }, status: 'ended' }),
  ],
}

export const exampleOccasion = { on: '2026-06-01', purpose: 'new' } as const
