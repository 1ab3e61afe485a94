import type { Verdict } from '@yinyu/kernel'
import type { Facts } from '@yinyu/rules'
import type { Verdicts } from './engines/engine.ts'
import { trueVerdict } from './oracle.ts'
import { factsOf } from './plain/walk.ts'
import type { Workload } from './workload.ts'

/** The true verdict of every rule for every firm, and whether all facts of the rule are known. */
export interface Truth {
  readonly verdicts: Verdicts
  readonly complete: readonly (readonly boolean[])[]
}

export function truthOf({ rules }: Workload, firms: readonly Facts[]): Truth {
  const keys = rules.map((rule) => factsOf(rule.when))
  return {
    verdicts: firms.map((facts) => rules.map((rule) => trueVerdict(rule.when, facts))),
    complete: firms.map((facts) => keys.map((needed) => needed.every((key) => facts.has(key)))),
  }
}

/** Wrong verdicts of an engine, apart by what made them hard. */
export interface Wrong {
  /** Every fact of the rule is known, and yes and no are exchanged: only arithmetic at the line does that. */
  readonly atLine: number
  /** A fact is absent, or exists without giving a number, or a person must judge. */
  readonly onUnknowns: number
}

export function countWrong(found: Verdicts, truth: Truth): Wrong {
  let atLine = 0
  let onUnknowns = 0
  found.forEach((verdicts, firm) =>
    verdicts.forEach((verdict, rule) => {
      const right = truth.verdicts[firm]?.[rule]
      if (verdict === right) return
      if (isSettled(right) && isSettled(verdict) && truth.complete[firm]?.[rule] === true) atLine++
      else onUnknowns++
    }),
  )
  return { atLine, onUnknowns }
}

function isSettled(verdict: Verdict | undefined): boolean {
  return verdict === 'met' || verdict === 'unmet'
}
