import type { Act } from './act.ts'
import { both, without } from './firm-bits.ts'
import type { Grouping } from './firm-groups.ts'
import { firmsByCode, type Outcome } from './outcome.ts'

/** One county, industry section, size class or rung. */
export interface SplitRow {
  readonly key: string
  readonly firms: number
  readonly before: Outcome
  readonly after: Outcome
  readonly entering: number
  readonly leaving: number
}

const NOTHING: Outcome = { met: 0, unknown: 0, unmet: 0, money: undefined }

/** Every group that has firms in the scope; the rows add up to the whole. */
export function splitBy({ stage, scope, before, after }: Act, by: Grouping): readonly SplitRow[] {
  const groups = stage.groups(by)
  const firms = scope.byCode(by)
  const [was, is] = [stage.count(before, scope, by), stage.count(after, scope, by)]
  const entering = firmsByCode(both(without(after.met, before.met), scope.bits), groups)
  const leaving = firmsByCode(both(without(before.met, after.met), scope.bits), groups)
  return groups.keys.flatMap((key, code) =>
    (firms[code] ?? 0) === 0
      ? []
      : [
          {
            key,
            firms: firms[code] ?? 0,
            before: was[code] ?? NOTHING,
            after: is[code] ?? NOTHING,
            entering: entering[code] ?? 0,
            leaving: leaving[code] ?? 0,
          },
        ],
  )
}
