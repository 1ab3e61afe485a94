import {
  indicatorOf,
  splitFactKey,
  type Fact,
  type FactKey,
  type Facts,
  type FactValue,
  type Indicator,
} from '@yinyu/rules'
import { chanceFrom, type Chance } from './chance.ts'
import { trueVerdict } from './oracle.ts'
import type { Comparison, Plain, PlainRule } from './plain/plain.ts'
import { factsOf, walkPlain } from './plain/walk.ts'
import { grown, plausible } from './plausible.ts'
import { putOnLine } from './put-on-line.ts'
import type { Workload } from './workload.ts'

/** In which every other firm lacks this share of its facts, so that about 3 % are unknown in all. */
const UNKNOWN_SHARE = 0.06
/** How many more lines of any rule a firm is put on, or one unit beside. */
const FURTHER_LINES = 6

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
