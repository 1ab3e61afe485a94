import {
  factKey,
  indicatorOf,
  splitFactKey,
  type Fact,
  type FactKey,
  type Facts,
  type FactValue,
  type Indicator,
} from '@yinyu/rules'
import { chanceFrom, type Chance } from './chance.ts'
import { ceiling, minus, over, parse } from './fraction.ts'
import { trueVerdict, valueOf } from './oracle.ts'
import type { Comparison, Plain, PlainRule, Relation } from './plain/plain.ts'
import { factsOf, factsOfSum, walkPlain } from './plain/walk.ts'
import type { Workload } from './workload.ts'

/** In which every other firm lacks this share of its facts, so that about 3 % are unknown in all. */
const UNKNOWN_SHARE = 0.06
/** How many more lines of any rule a firm is put on, or one unit beside. */
const FURTHER_LINES = 6

const REGIONS = [
  '350582',
  '350582',
  '350505',
  '350521',
  '350206',
  '350211',
  '350102',
  '350403',
  '350881',
  '350600',
  '350500',
  '350000',
  '330106',
]
const INDUSTRIES = [
  '3911',
  '3562',
  '2438',
  '1495',
  '3021',
  '2641',
  '6513',
  '65',
  '5179',
  '4710',
  '3130',
  '26',
  'C',
]

/** What a rule looks at, for making firms that nearly meet it. */
interface Aim {
  readonly lines: readonly Comparison[]
  /** The answer that helps a firm. */
  readonly answers: ReadonlyMap<FactKey, FactValue>
}

/** Everything that firms are made from. */
interface Mould {
  readonly keys: readonly { readonly key: FactKey; readonly indicator: Indicator }[]
  readonly standards: readonly Aim[]
  readonly policies: readonly Aim[]
  readonly every: Aim
}

/**
 * Firms that crowd at the lines: each nearly meets one standard and one policy, with the numbers asked for
 * exactly on the line, one unit (a fen, a head) above or one below.
 */
export function makeFirms(workload: Workload, count: number, seed: number): readonly Facts[] {
  const mould = mouldOf(workload)
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, i) => makeFirm(mould, chance, i % 2 === 0 ? 0 : UNKNOWN_SHARE))
}

function mouldOf({ rules, definitions }: Workload): Mould {
  // Sorted, so that a year comes after the one before it.
  const keys = [...new Set(rules.flatMap((rule) => factsOf(rule.when)))].toSorted()
  const aims = (kind: PlainRule['kind']) =>
    rules.filter((rule) => rule.kind === kind).map((rule) => aimOf(rule.when))
  return {
    keys: keys.map((key) => ({
      key,
      indicator: indicatorOf(definitions.indicators, splitFactKey(key).indicator),
    })),
    standards: aims('standard'),
    policies: aims('policy'),
    every: aimOf({ kind: 'all', of: rules.map((rule) => rule.when) }),
  }
}

function aimOf(rule: Plain): Aim {
  const answers = new Map<FactKey, FactValue>()
  const lines: Comparison[] = []
  for (const { node, negated } of walkPlain(rule)) {
    if (node.kind === 'flag') answers.set(node.key, negated === 0)
    if (node.kind === 'word' && negated === 0) answers.set(node.key, node.words[0] ?? '')
    if (node.kind === 'compare') lines.push(node)
  }
  return { lines, answers }
}

function makeFirm(mould: Mould, chance: Chance, unknownShare: number): Facts {
  const facts = new Map<FactKey, Fact>()
  const size = 10 ** (5.5 + 3 * chance.next())
  const luck = chance.pick([0.3, 0.7, 0.95])
  for (const { key, indicator } of mould.keys) {
    const value =
      grown(key, indicator, facts, chance) ??
      plausible(key, indicator, { size, luck, answers: mould.every.answers }, chance)
    facts.set(key, { value })
  }
  for (let i = 0; i < FURTHER_LINES; i++) putOnLine(chance.pick(mould.every.lines), facts, chance)
  for (const aims of [mould.policies, mould.standards])
    if (aims.length > 0) aimAt(chance.pick(aims), facts, chance)
  if (unknownShare > 0) for (const { key } of mould.keys) if (chance.holds(unknownShare)) facts.delete(key)
  return facts
}

function aimAt(aim: Aim, facts: Map<FactKey, Fact>, chance: Chance): void {
  for (const [key, value] of aim.answers) if (chance.holds(0.97)) facts.set(key, { value })
  for (let i = 0; i < aim.lines.length; i++) {
    const line = chance.pick(aim.lines)
    if (chance.holds(0.2) || trueVerdict(line, facts) !== 'met') putOnLine(line, facts, chance)
  }
  // What was broken by moving a fact that two lines share is mended, so that whole rules are nearly met.
  for (const line of aim.lines) {
    if (chance.holds(0.85) && trueVerdict(line, facts) !== 'met') putOnLine(line, facts, chance)
  }
}

interface Firm {
  readonly size: number
  readonly luck: number
  readonly answers: ReadonlyMap<FactKey, FactValue>
}

function plausible(
  key: FactKey,
  indicator: Indicator,
  { size, luck, answers }: Firm,
  chance: Chance,
): FactValue {
  switch (indicator.kind) {
    case 'money':
      // Most firms have no investor; and a sum of nothing leaves shares without a value.
      if (chance.holds(key.startsWith('equity') ? 0.8 : 0.08)) return 0
      // Round sums often, so that shares and growths can fall exactly on their lines.
      return chance.holds(0.7)
        ? Math.round((size / 100) * (0.02 + chance.next() ** 2)) * 1_000_000
        : Math.round(size * (0.02 + chance.next() ** 2) * 100)
    case 'count':
      return chance.holds(0.7) ? chance.whole(0, 12) : chance.whole(10, 1200)
    case 'score':
      return chance.whole(0, 60) * 500_000
    case 'ratio':
      return chance.whole(0, 100) * 10_000_000_000
    case 'flag':
    case 'judgement':
      return chance.holds(luck) === (answers.get(key) ?? true)
    case 'choice':
      return chance.pick(Object.keys(indicator.choices ?? { none: '' }))
    case 'region':
      return chance.pick(REGIONS)
    case 'industry':
      return chance.pick(INDUSTRIES)
    case 'date':
      return `${chance.whole(2000, 2026)}-0${chance.whole(1, 5)}-${chance.whole(10, 28)}`
    case 'text':
      return '某某有限公司'
  }
}

/** Often a year differs from the one before by whole percents, so that growths can be exactly on their lines. */
function grown(key: FactKey, { kind }: Indicator, facts: Facts, chance: Chance): number | undefined {
  const { indicator, year } = splitFactKey(key)
  const before = year === undefined ? undefined : facts.get(factKey(indicator, year - 1))?.value
  if (kind !== 'money' || typeof before !== 'number' || chance.holds(0.4)) return undefined
  const value = (before * chance.whole(90, 130)) / 100
  return Number.isSafeInteger(value) ? value : undefined
}

/** Moves the first fact of a measure, in which every measure of the law is linear, to the line or one unit beside it. */
function putOnLine({ measure, line, relation }: Comparison, facts: Map<FactKey, Fact>, chance: Chance): void {
  const [lever] = factsOfSum(measure.of)
  if (lever === undefined || typeof facts.get(lever)?.value !== 'number') return
  const before = facts.get(lever)?.value ?? 0
  const at = (value: number) => valueOf(measure.of, facts.set(lever, { value }))
  const none = at(0)
  const far = at(1_000_000_000)
  facts.set(lever, { value: before })
  const slope = none && far && minus(far, none)
  if (!none || !slope || slope.top <= 0n) return
  const exactly = over(minus(parse(line), none), slope)
  const value =
    Number(ceiling({ top: exactly.top * 1_000_000_000n, bottom: exactly.bottom })) +
    stepBeside(relation, chance)
  if (value >= 0 && Number.isSafeInteger(value)) facts.set(lever, { value })
}

/** Mostly the line itself, which the law counts in; sometimes one unit on the side that it leaves out. */
function stepBeside(relation: Relation, chance: Chance): number {
  const inside = relation === 'at-least' || relation === 'more-than' ? 1 : -1
  const onLine = relation === 'at-least' || relation === 'at-most' ? 0 : inside
  return chance.pick([onLine, onLine, onLine, onLine, onLine, onLine, inside, inside, -inside])
}
