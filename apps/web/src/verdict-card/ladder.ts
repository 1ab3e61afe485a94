import type { Facts, StandardVerdict } from '@yinyu/rules'
import type { Verdict } from '@yinyu/kernel'

/** One rung of the ladder (梯度) with the standards that stand on it. */
export interface Rung {
  readonly rung: number
  readonly standards: readonly StandardVerdict[]
  /** Whether a title of this rung is held; unknown while nobody has said. */
  readonly held: Verdict
}

export function rungsOf(standards: readonly StandardVerdict[], facts: Facts): readonly Rung[] {
  const numbers = [...new Set(standards.flatMap(({ standard }) => standard.rung ?? []))].toSorted(
    (a, b) => a - b,
  )
  return numbers.map((rung) => {
    const own = standards.filter(({ standard }) => standard.rung === rung)
    return { rung, standards: own, held: heldOf(own, facts) }
  })
}

/** The rung above the highest held title; the first while none is held, none at the top. */
export function nextRung(rungs: readonly Rung[]): Rung | undefined {
  const highest = rungs.findLastIndex(({ held }) => held === 'met')
  return rungs[highest + 1]
}

/** What a printed report spells out: the rung the firm stands on, to be kept, and the next one, to be reached. */
export function aroundNextRung(rungs: readonly Rung[]): readonly StandardVerdict[] {
  const highest = rungs.findLastIndex(({ held }) => held === 'met')
  return rungs.slice(Math.max(0, highest), highest + 2).flatMap(({ standards }) => standards)
}

/** Standards that are no rung but say something of the firm: size class, reserve lists, high-tech. */
export function besideLadder(standards: readonly StandardVerdict[]): readonly StandardVerdict[] {
  return standards.filter(({ standard }) => standard.rung === undefined)
}

function heldOf(standards: readonly StandardVerdict[], facts: Facts): Verdict {
  const said = standards.map(({ standard }) =>
    standard.grants === undefined ? undefined : facts.get(standard.grants)?.value,
  )
  if (said.includes(true)) return 'met'
  return said.every((value) => value === false) ? 'unmet' : 'unknown'
}
