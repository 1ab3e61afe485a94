import { allMet, type Verdict } from '@yinyu/kernel'
import type { Definitions } from './definitions.ts'
import type { FactKey, Facts } from './fact.ts'
import { versionInForce, versionNamed, type Occasion } from './in-force.ts'
import { judgeScene } from './judge.ts'
import { walkReasons, type Reason, type ScoreRange } from './reason.ts'
import { forPurpose } from './condition/for-purpose.ts'
import type { Wording } from './scene.ts'
import type { Standard, StandardVersion } from './standard.ts'

/** Which standard, in which version; without a name the one in force. */
export interface StandardQuestion extends Occasion {
  readonly standard: string
  readonly version?: string | undefined
  /** `none` spares the sentences when only verdicts are wanted. */
  readonly wording?: Wording | undefined
}

/** The answer for one standard: verdict, every named condition, the whole tree of reasons. */
export interface StandardVerdict {
  readonly standard: Standard
  /** Undefined when no version is in force that day for that purpose. */
  readonly version: StandardVersion | undefined
  readonly verdict: Verdict
  /** One tree for each gate and condition. */
  readonly reasons: readonly Reason[]
  /** Verdict of every node that has an id. */
  readonly conditions: Readonly<Record<string, Verdict>>
  readonly score?: ScoreRange | undefined
  readonly sizeClass?: string | undefined
  /** Facts that would still be needed. */
  readonly missing: readonly FactKey[]
  /** Why some numbers do not exist although their facts do: 除数不大于零. */
  readonly undefinedBecause: readonly string[]
}

/** Judges a firm against a standard. A date no version covers is `unknown` with no version, never the latest. */
export function judgeStandard(
  definitions: Definitions,
  facts: Facts,
  question: StandardQuestion,
): StandardVerdict {
  const standard = definitions.standards.find((s) => s.id === question.standard)
  if (!standard)
    throw new Error(
      `no standard "${question.standard}": ask for one of ${definitions.standards.map((s) => s.id).join(', ')}`,
    )
  const version =
    question.version === undefined
      ? versionInForce(standard, question)
      : versionNamed(standard, question.version)
  if (!version)
    return {
      standard,
      version,
      verdict: 'unknown',
      reasons: [],
      conditions: {},
      missing: [],
      undefinedBecause: [],
    }
  const scene = judgeScene(definitions, facts, question, question.wording)
  const reasons = forPurpose([...version.gates, ...version.conditions], question).map((c) =>
    scene.judge(c, scene),
  )
  return { standard, version, ...summarise(reasons) }
}

/** Joins the trees of conditions that must all hold. */
export function summarise(reasons: readonly Reason[]): Omit<StandardVerdict, 'standard' | 'version'> {
  const nodes = reasons.flatMap((reason) => [...walkReasons(reason)])
  return {
    verdict: allMet(reasons.map((reason) => reason.verdict)),
    reasons,
    conditions: namedVerdicts(reasons),
    score: nodes.find((node) => node.kind === 'scored')?.score,
    sizeClass: nodes.find((node) => node.sizeClass !== undefined && node.kind === 'sized')?.sizeClass,
    missing: [...new Set([...missingFacts(reasons), ...unsized(reasons)])],
    undefinedBecause: [...new Set(nodes.flatMap((node) => node.undefinedBecause ?? []))],
  }
}

/** Facts missing below whatever is still unknown; what is settled needs nothing more. */
export function missingFacts(reasons: readonly Reason[]): readonly FactKey[] {
  const open = (reason: Reason): readonly FactKey[] =>
    reason.verdict === 'unknown' || reason.kind === 'item'
      ? [...reason.missing, ...reason.children.flatMap(open)]
      : []
  return [...new Set(reasons.flatMap(open))]
}

/** A firm that is small enough is settled, but to tell its class more may be needed. */
function unsized(reasons: readonly Reason[]): readonly FactKey[] {
  return reasons.filter((r) => r.kind === 'sized' && r.sizeClass === 'unknown').flatMap((r) => r.missing)
}

/** Ids of conditions, not of the standards they refer to nor of the items of a score. */
function namedVerdicts(reasons: readonly Reason[]): Record<string, Verdict> {
  const named: Record<string, Verdict> = {}
  const visit = (reason: Reason): void => {
    if (reason.id !== undefined && reason.kind !== 'item') named[reason.id] = reason.verdict
    if (reason.kind !== 'meets') reason.children.forEach(visit)
  }
  reasons.forEach(visit)
  return named
}
