import type { Verdict } from '@yinyu/kernel'
import type { Definitions } from './definitions.ts'
import type { FactKey, Facts } from './fact.ts'
import { combineWays } from './condition/combine-ways.ts'
import { applyWay } from './condition/way.ts'
import { forPurpose } from './condition/for-purpose.ts'
import { isTitle } from './indicator.ts'
import { versionInForce, type Occasion } from './in-force.ts'
import { judgeScene } from './judge.ts'
import { missingFacts } from './judge-standard.ts'
import { sayChange } from './say-change.ts'
import type { Way } from './scene.ts'
import { walkReasons } from './reason.ts'
import type { Standard } from './standard.ts'

/** What stands between a firm and a standard: titles first, then numbers, then what is still open. */
export interface Path {
  readonly standard: string
  readonly version: string | undefined
  readonly verdict: Verdict
  /** Titles that must come first, in the order they must be earned. */
  readonly titles: readonly PathStep[]
  /** Changes of facts which together make every decidable condition met. */
  readonly changes: readonly PathStep[]
  readonly missing: readonly FactKey[]
  /** Findings a person must make. */
  readonly judged: readonly string[]
  /** Conditions no change of a fact can meet, by id. */
  readonly blocked: readonly string[]
  /** The changes themselves, to be applied and judged again. */
  readonly way: Way
}
export interface PathStep {
  readonly key: FactKey
  readonly says: string
}

/** The path (路径) to a standard in force: applying it leaves nothing unmet but what is `blocked`. */
export function findPath(
  definitions: Definitions,
  standard: Standard,
  facts: Facts,
  occasion: Occasion,
): Path {
  const version = versionInForce(standard, occasion)
  const scene = judgeScene(definitions, facts, occasion)
  const silent = judgeScene(definitions, facts, occasion, 'none')
  const conditions = version ? forPurpose([...version.gates, ...version.conditions], occasion) : []
  const reasons = conditions.map((condition) => scene.judge(condition, scene))
  const unmet = conditions.filter((_, i) => reasons[i]?.verdict === 'unmet')
  const reachable = unmet.filter((condition) => silent.ways(condition, silent).length > 0)
  const way =
    combineWays(
      conditions.filter((c) => !unmet.includes(c) || reachable.includes(c)),
      silent,
    )[0] ?? []
  const after = { ...scene, facts: applyWay(facts, way) }
  const steps = way.map((change) => ({ key: change.key, says: sayChange(change, definitions.indicators) }))
  return {
    standard: standard.id,
    version: version?.version,
    verdict: scene.judge({ kind: 'all', of: conditions.length > 0 ? [...conditions] : [] }, scene).verdict,
    titles: steps.filter((step) => isTitle(step.key)),
    changes: steps.filter((step) => !isTitle(step.key)),
    missing: missingFacts(reasons),
    judged: [
      ...new Set(
        reasons
          .filter((r) => r.verdict === 'unknown')
          .flatMap((r) => [...walkReasons(r)])
          .flatMap((r) => r.judged),
      ),
    ],
    blocked: unmet.filter((c) => scene.judge(c, after).verdict === 'unmet').map((c) => c.id ?? c.kind),
    way,
  }
}
