import { anyMet, allMet, isInRegion, type Ratio, type Verdict } from '@yinyu/kernel'
import { forPurpose } from './condition/for-purpose.ts'
import type { LineCondition } from './condition/line-kind.ts'
import type { Relation } from './condition/line.ts'
import type { Definitions } from './definitions.ts'
import type { FactKey, Facts } from './fact.ts'
import type { Truth } from './form/form.ts'
import { lowerContext, newSlots } from './form/lower.ts'
import { sidesOfLine } from './form/lower-line.ts'
import type { Slot } from './form/polynomial.ts'
import { prepareRow, type Row } from './form/row.ts'
import { compileTruth, type RunTruth } from './form/run.ts'
import { versionInForce, type Occasion } from './in-force.ts'
import { indicatorOf, type HelpKind } from './indicator.ts'
import { sayScene } from './judge.ts'
import { compileFar, farthest, type Far, type FarContext, type KnownLine } from './nearness/far.ts'
import { helpOfFact, helpOfIndicator } from './nearness/help.ts'
import { compileOpen } from './nearness/open-facts.ts'
import type { LowerContext } from './scene.ts'
import type { Condition } from './vocabulary.ts'

/** How near a firm is to a standard or policy, condition by condition. */
export interface Nearness {
  readonly verdict: Verdict
  /** Gates and conditions of the rule itself, by their place in `conditions` of the asker. */
  readonly unmet: readonly { readonly condition: number; readonly help: HelpKind | undefined }[]
  readonly unknown: readonly number[]
  /** The relative shortfall of the largest gap; undefined when nothing is unmet. */
  readonly distance: Ratio | undefined
  /** What the office can do about the condition that is hardest to help with. */
  readonly help: HelpKind | undefined
  /** The facts that are missing for the conditions that are unknown. */
  readonly missing: readonly FactKey[]
}

/** Prepared once for a rule and an occasion; each call measures one firm. */
export interface NearnessAsker {
  readonly conditions: readonly Condition[]
  /** The facts it reads, in the order of the rows that `askRow` takes. */
  readonly keys: readonly FactKey[]
  readonly ask: (facts: Facts) => Nearness
  /** The same of a firm laid out by `keys`, dates as days since 1970-01-01. */
  readonly askRow: (row: Row) => Nearness
  /** The facts that are missing for one condition, by its place. */
  readonly missingOf: (condition: number, facts: Facts) => readonly FactKey[]
}

/** How near firms are to one standard or policy on an occasion; undefined when none of that name is in force. */
export function prepareNearness(
  definitions: Definitions,
  rule: string,
  occasion: Occasion,
): NearnessAsker | undefined {
  const conditions = conditionsOf(definitions, rule, occasion)
  if (conditions === undefined) return undefined
  const slots = newSlots()
  const lines = new Map<Truth, KnownLine>()
  const lower = notingLines(lowerContext(sayScene(definitions, occasion), slots), lines)
  const lowered = conditions.map(lower)
  const { indicators } = definitions
  const year = Number(occasion.on.slice(0, 4))
  const context: FarContext = {
    lineOf: (truth) => lines.get(truth),
    helpOf: (slot) => helpOfFact(slots.keys[slot] ?? '', year, indicators),
  }
  const parts = lowered.map((truth) => ({
    run: compileTruth(truth),
    far: compileFar(truth, context),
    open: compileOpen(truth),
  }))
  const askRow = compileNearness(parts, placeOf(definitions, rule, slots.slotOf), slots.keys)
  const rowFor = prepareRow(slots.keys, indicators)
  return {
    conditions,
    keys: slots.keys,
    ask: (facts) => askRow(rowFor(facts)),
    askRow,
    missingOf: (condition, facts) => {
      const found = new Set<Slot>()
      parts[condition]?.open(rowFor(facts), found)
      return keysAt(slots.keys, found)
    },
  }
}

/** One condition made ready: its verdict, its distance where it is unmet, what is missing where it is unknown. */
interface Part {
  readonly run: RunTruth
  readonly far: (row: Row) => Far
  readonly open: (row: Row, found: Set<Slot>) => void
}

function compileNearness(
  parts: readonly Part[],
  isInside: RunTruth,
  keys: readonly FactKey[],
): NearnessAsker['askRow'] {
  return (row) => {
    const verdicts = parts.map(({ run }) => run(row))
    const fars: Far[] = []
    const unmet: { condition: number; help: HelpKind | undefined }[] = []
    const unknown: number[] = []
    const open = new Set<Slot>()
    parts.forEach((part, condition) => {
      if (verdicts[condition] === 'unmet') {
        const far = part.far(row)
        fars.push(far)
        unmet.push({ condition, help: far.help })
      } else if (verdicts[condition] === 'unknown') {
        unknown.push(condition)
        part.open(row, open)
      }
    })
    const whole = fars.length === 0 ? undefined : farthest(fars)
    return {
      verdict: allMet([isInside(row), ...verdicts]),
      unmet,
      unknown,
      distance: whole?.share,
      help: whole?.help,
      missing: keysAt(keys, open),
    }
  }
}

function keysAt(keys: readonly FactKey[], slots: ReadonlySet<Slot>): readonly FactKey[] {
  return [...slots].flatMap((slot) => keys[slot] ?? [])
}

function conditionsOf(
  { standards, policies }: Definitions,
  rule: string,
  occasion: Occasion,
): readonly Condition[] | undefined {
  const policy = policies.find(({ id }) => id === rule)
  if (policy) return forPurpose(policy.who, occasion)
  const standard = standards.find(({ id }) => id === rule)
  const version = standard && versionInForce(standard, occasion)
  return version && forPurpose([...version.gates, ...version.conditions], occasion)
}

/** A policy is for some regions only; that is no condition of its own, and decides all the same. */
function placeOf(
  { policies }: Definitions,
  rule: string,
  slotOf: LowerContext['slotOf'],
): (row: Row) => Verdict {
  const policy = policies.find(({ id }) => id === rule)
  if (policy === undefined) return () => 'met'
  const { in: inside, except } = policy.region
  const slot = slotOf('region')
  return (row) => {
    const code = row[slot]
    if (typeof code !== 'string') return 'unknown'
    const excepted = anyMet(except.map((area) => isInRegion(code, area)))
    return allMet([
      anyMet(inside.map((area) => isInRegion(code, area))),
      excepted === 'unknown' ? 'unknown' : excepted === 'met' ? 'unmet' : 'met',
    ])
  }
}

/** Lowers as the context does and remembers of every line what it is held against. */
function notingLines(context: LowerContext, lines: Map<Truth, KnownLine>): (condition: Condition) => Truth {
  const noting: LowerContext['lower'] = (condition, at) => {
    const truth = context.lower(condition, at)
    if (isLine(condition)) lines.set(truth, knownLine(condition, at))
    return truth
  }
  return (condition) => noting(condition, { ...context, lower: noting })
}

function isLine(condition: Condition): condition is LineCondition<Relation> {
  return ['at-least', 'more-than', 'at-most', 'less-than'].includes(condition.kind)
}

function knownLine(condition: LineCondition<Relation>, at: LowerContext): KnownLine {
  const { left, right, one } = sidesOfLine(condition, at)
  const { kind, id } = indicatorOf(at.indicators, condition.indicator)
  return {
    left,
    right,
    one: kind === 'ratio' ? one : undefined,
    help: helpOfIndicator(id, at.year, at.indicators),
  }
}
