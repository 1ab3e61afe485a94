import { formatYuan } from '@yinyu/kernel'
import {
  findGaps,
  isRunning,
  judgePolicy,
  judgeStandard,
  quantityFen,
  summarise,
  versionNamed,
  type Amount,
  type Definitions,
  type Facts,
  type FactKey,
  type Policy,
  type PolicyStatusOn,
  type Standard,
} from '@yinyu/rules'
import type { Case, Expectation } from './case-file.ts'
import { readCaseFacts } from './case-facts.ts'

/** What a case is about. */
export interface CaseSubject {
  readonly about: 'standard' | 'policy'
  readonly id: string
}

/** What came out, in the words of an expectation. */
interface Outcome {
  readonly verdict: string
  readonly conditions: Readonly<Record<string, string>>
  readonly missing: readonly FactKey[]
  readonly gaps: () => readonly { readonly indicator: FactKey; readonly change: string }[]
  readonly score?: readonly [number, number] | undefined
  readonly class?: string | undefined
  readonly amount?: Amount | undefined
  readonly inForce: boolean
  readonly status?: PolicyStatusOn | undefined
}

/** Runs one case; what came out otherwise than expected, in Chinese. Empty: passed. */
export function runCase(definitions: Definitions, { about, id }: CaseSubject, one: Case): readonly string[] {
  const { facts, problems } = readCaseFacts(one.facts, definitions.indicators)
  if (problems.length > 0) return problems.map(({ key, what, todo }) => `事实 ${key}：${what}，${todo}`)
  const outcome =
    about === 'standard'
      ? outcomeOfStandard(definitions, id, facts, one)
      : outcomeOfPolicy(definitions, id, facts, one)
  return typeof outcome === 'string' ? [outcome] : differences(one.expect, outcome)
}

function outcomeOfStandard(
  definitions: Definitions,
  id: string,
  facts: Facts,
  { on, purpose, version }: Case,
): Outcome | string {
  const standard: Standard | undefined = definitions.standards.find((s) => s.id === id)
  if (!standard) return `没有标准“${id}”`
  if (version !== undefined && !versionNamed(standard, version)) return `标准“${id}”没有版本“${version}”`
  const found = judgeStandard(definitions, facts, { standard: id, on, purpose, version })
  const conditions = found.version ? [...found.version.gates, ...found.version.conditions] : []
  return {
    verdict: found.verdict,
    conditions: found.conditions,
    missing: found.missing,
    gaps: () => findGaps(definitions, conditions, facts, { on, purpose }),
    score: found.score && [found.score.least, found.score.most],
    class: found.sizeClass,
    inForce: found.version !== undefined,
  }
}

function outcomeOfPolicy(
  definitions: Definitions,
  id: string,
  facts: Facts,
  { on, purpose }: Case,
): Outcome | string {
  const policy: Policy | undefined = definitions.policies.find((p) => p.id === id)
  if (!policy) return `没有政策“${id}”`
  const found = judgePolicy(definitions, policy, facts, { on, purpose })
  return {
    verdict: found.verdict,
    conditions: summarise(found.reasons).conditions,
    missing: found.missing,
    gaps: () => findGaps(definitions, policy.who, facts, { on, purpose }),
    amount: found.amount,
    inForce: isRunning(policy, on),
    status: found.status,
  }
}

function differences(expected: Expectation, found: Outcome): readonly string[] {
  const { verdict, conditions = {}, gaps = {}, missing, score, amount } = expected
  return [
    ...differ('结论', verdict, found.verdict),
    ...Object.entries(conditions).flatMap(([id, wanted]) =>
      differ(`条件 ${id}`, wanted, found.conditions[id] ?? '没有这个条件'),
    ),
    ...(score === undefined
      ? []
      : differ('得分', sayRange(typeof score === 'number' ? [score, score] : score), sayRange(found.score))),
    ...differ('划型', expected.class, found.class ?? '没有划型'),
    ...(missing === undefined ? [] : differ('缺少的事实', sayList(missing), sayList(found.missing))),
    ...(Object.keys(gaps).length === 0 ? [] : gapDifferences(gaps, found.gaps())),
    ...(amount === undefined ? [] : differ('金额', sayWantedAmount(amount), sayAmount(found.amount))),
    ...differ('当日施行', expected.inForce, found.inForce),
    ...differ('状态', expected.status, found.status ?? '没有状态'),
  ]
}

function differ(
  what: string,
  wanted: string | boolean | undefined,
  found: string | boolean,
): readonly string[] {
  return wanted === undefined || wanted === found ? [] : [`${what}：应为 ${wanted}，得到 ${found}`]
}

function gapDifferences(
  wanted: Readonly<Record<string, string | null>>,
  found: ReturnType<Outcome['gaps']>,
): readonly string[] {
  return Object.entries(wanted).flatMap(([key, change]) => {
    const changes = [...new Set(found.filter(({ indicator }) => indicator === key).map((gap) => gap.change))]
    const right = change === null ? changes.length === 0 : changes.includes(change)
    return right ? [] : [`差距 ${key}：应为 ${change ?? '没有'}，得到 ${changes.join(' 或 ') || '没有'}`]
  })
}

function sayRange(range: readonly [number, number] | undefined): string {
  if (!range) return '没有评分'
  return range[0] === range[1] ? `${range[0]}` : `${range[0]} 至 ${range[1]}`
}

function sayList(keys: readonly string[]): string {
  return [...new Set(keys)].toSorted().join('、') || '无'
}

function sayWantedAmount(amount: NonNullable<Expectation['amount']> | null): string {
  if (amount === null) return '未知'
  const [least, most] = typeof amount === 'string' ? [amount, amount] : amount
  return sayFen(quantityFen(least), quantityFen(most))
}

function sayAmount(amount: Amount | undefined): string {
  return amount ? sayFen(amount.leastFen, amount.mostFen) : '未知'
}

function sayFen(leastFen: bigint, mostFen: bigint | undefined): string {
  if (leastFen === mostFen) return `${formatYuan(leastFen)} 元`
  return `${formatYuan(leastFen)} 至 ${mostFen === undefined ? '不知上限' : formatYuan(mostFen)} 元`
}
