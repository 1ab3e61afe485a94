import type {
  Condition,
  Definitions,
  Facts,
  FactValue,
  Indicator,
  Occasion,
  Policy,
  Standard,
} from '../src/index.ts'
import { indicatorSchema, policySchema, standardSchema } from '../src/index.ts'
import { judgeScene } from '../src/judge.ts'

/** A small made-up town with one indicator of each kind: enough to try every kind of the vocabulary. */
const given: readonly (readonly [
  id: string,
  kind: Indicator['kind'],
  period: Indicator['period'],
  more?: object,
])[] = [
  ['revenue', 'money', 'year', { least: '0' }],
  ['main-revenue', 'money', 'year', { least: '0' }],
  ['profit', 'money', 'year'],
  ['debts', 'money', 'year-end', { least: '0' }],
  ['assets', 'money', 'year-end', { least: '0' }],
  ['research', 'money', 'year', { least: '0' }],
  ['staff', 'count', 'year-end', { least: '0' }],
  ['years-active', 'count', 'now', { least: '0', most: '200' }],
  ['patents', 'count', 'now', { least: '0', most: '100000' }],
  ['market-share', 'ratio', 'now', { least: '0', most: '1' }],
  ['rank', 'count', 'now', { least: '1' }],
  ['platform-score', 'score', 'year', { least: '0', most: '100' }],
  ['local-points', 'score', 'now', { least: '0', most: '15' }],
  ['title-apprentice', 'flag', 'now'],
  ['title-master', 'flag', 'now'],
  ['blacklisted', 'flag', 'now'],
  ['iso', 'flag', 'now'],
  ['brand', 'flag', 'now'],
  ['leading', 'judgement', 'now'],
  ['lab', 'choice', 'now', { choices: { none: '无', city: '市级', national: '国家级' } }],
  ['region', 'region', 'now'],
  ['industry', 'industry', 'now'],
  ['founded-on', 'date', 'now'],
  ['loan', 'money', 'now', { least: '0' }],
  ['loan-days', 'count', 'now', { least: '0' }],
]
const computed: readonly (readonly [
  id: string,
  kind: 'money' | 'ratio' | 'count',
  period: Indicator['period'],
  formula: object,
])[] = [
  ['main-share', 'ratio', 'year', { kind: 'share', of: 'main-revenue', in: 'revenue' }],
  ['debt-ratio', 'ratio', 'year', { kind: 'share', of: 'debts', in: 'assets' }],
  ['research-share', 'ratio', 'year', { kind: 'share', of: 'research', in: 'revenue' }],
  ['growth', 'ratio', 'year', { kind: 'growth', of: 'revenue' }],
  ['growth-mean', 'ratio', 'year', { kind: 'mean-growth', of: 'revenue' }],
  ['growth-compound', 'ratio', 'year', { kind: 'compound-growth', of: 'revenue', years: 2 }],
  ['research-sum', 'money', 'year', { kind: 'sum-of-years', of: 'research', years: 2 }],
  ['research-mean', 'money', 'year', { kind: 'mean-of-years', of: 'research', years: 2 }],
  ['research-increase', 'money', 'year', { kind: 'increase', of: 'research' }],
  ['days-active', 'count', 'now', { kind: 'days-since', date: 'founded-on' }],
]

const UNITS: Partial<Record<Indicator['kind'], string>> = { money: '元', count: '人', score: '分' }

function indicator(
  id: string,
  kind: Indicator['kind'],
  period: Indicator['period'],
  more: object = {},
): Indicator {
  return indicatorSchema.parse({
    id,
    title: `“${id}”`,
    kind,
    unit: UNITS[kind] ?? '',
    period,
    meaning: '试验用',
    group: '试验',
    ...more,
  })
}

export const indicators = new Map<string, Indicator>([
  ...given.map(([id, kind, period, more]) => [id, indicator(id, kind, period, more)] as const),
  ...computed.map(([id, kind, period, formula]) => [id, indicator(id, kind, period, { formula })] as const),
])

export const occasion: Occasion = { on: '2026-06-01', purpose: 'new' }

/** Facts from plain values; money is given in fen, as the engine keeps it. */
export function facts(values: Record<string, FactValue>): Facts {
  return new Map(Object.entries(values).map(([key, value]) => [key, { value }]))
}

export const document = { title: '试验办法', tag: 'O', sources: ['试'] } as const

export function standard(id: string, conditions: readonly Condition[], more: object = {}): Standard {
  const version = {
    version: '1',
    inForce: [{ purpose: 'new', from: '2026-01-01' }],
    document,
    summary: '试验',
    conditions,
  }
  return standardSchema.parse({ id, title: id, level: '国家', about: '试验', versions: [version], ...more })
}

export function policy(id: string, more: object): Policy {
  return policySchema.parse({
    id,
    title: id,
    level: '省',
    region: { in: ['350000'], except: ['350200'], named: '福建省（不含厦门）' },
    benefitKind: '奖励',
    status: 'in-force',
    statusBecause: '试验',
    document,
    summary: '试验',
    automatic: 'no',
    who: [{ kind: 'is-false', indicator: 'blacklisted' }],
    gives: { kind: 'fixed', amount: '1万元' },
    ...more,
  })
}

export function definitions(
  standards: readonly Standard[] = [],
  policies: readonly Policy[] = [],
): Definitions {
  return { indicators, standards, policies }
}

export function sceneOf(
  values: Record<string, FactValue>,
  more: Partial<Occasion> = {},
  all: Definitions = definitions(),
) {
  return judgeScene(all, facts(values), { ...occasion, ...more })
}

/** The verdict of one condition on plain values. */
export function verdictOn(
  condition: Condition,
  values: Record<string, FactValue>,
  more: Partial<Occasion> = {},
) {
  const scene = sceneOf(values, more)
  return scene.judge(condition, scene).verdict
}
