import type { Act } from './act.ts'
import { countIn, withNumber } from './act.ts'
import { drawnLine, satisfying, steppedLine, type DrawnLine } from './distribution.ts'
import { both, combined, countBoth, eachFirm, either, without, type FirmBits } from './firm-bits.ts'
import { dueLeast } from './moves.ts'

/** Firms within one step of a line. */
export interface NearLine {
  readonly drawn: DrawnLine
  readonly inside: number
  readonly outside: number
  readonly entering: number
  readonly leaving: number
}

/** A line where firms one step short lose the verdict or money. */
export interface Cliff {
  readonly drawn: DrawnLine
  readonly firms: number
  readonly lostFen: bigint | undefined
  readonly worstFen: bigint | undefined
}

export type NearSide = 'inside' | 'outside' | 'entering' | 'leaving'

/** The firms on one side, all of them or those whose verdict the step would turn. */
export function nearFirms(act: Act, drawn: DrawnLine, side: NearSide): FirmBits {
  const now = satisfying(act, drawn, drawn.after)
  if (side === 'inside' || side === 'leaving') {
    const harder = steppedLine(drawn, 'harder')
    const known = act.stage.known(drawn.line)
    const inside = without(both(now, known), satisfying(act, drawn, harder))
    if (side === 'inside') return inside
    const then = act.stage.fall(withNumber(act, drawn.parameter, harder))
    return both(inside, without(act.after.met, then.met))
  }
  const easier = steppedLine(drawn, 'easier')
  const outside = without(satisfying(act, drawn, easier), now)
  if (side === 'outside') return outside
  return both(outside, without(act.stage.fall(withNumber(act, drawn.parameter, easier)).met, act.after.met))
}

/** The lines that were moved, and the one in focus. */
export function nearLines(act: Act): readonly NearLine[] {
  const paths = new Set([...act.changes.map(({ path }) => path), ...(act.focus ? [act.focus.path] : [])])
  return [...paths].flatMap((path) => {
    const drawn = drawnLine(act, path)
    if (!drawn) return []
    const at = (side: NearSide) => countIn(act, nearFirms(act, drawn, side))
    return [
      {
        drawn,
        inside: at('inside'),
        outside: at('outside'),
        entering: at('entering'),
        leaving: at('leaving'),
      },
    ]
  })
}

/** Every measured line at which firms stand one step short of something. */
export function cliffsOf(act: Act): readonly Cliff[] {
  return act.changedParameters.flatMap(({ path }) => {
    const drawn = drawnLine(act, path)
    const found = drawn && cliffAt(act, drawn)
    return drawn && found && found.firms > 0 ? [{ drawn, ...found }] : []
  })
}

function cliffAt(act: Act, drawn: DrawnLine): Omit<Cliff, 'drawn'> {
  const { firms, losses } = firmsAtCliff(act, drawn)
  const money = act.after.amounts !== undefined && losses.length > 0
  return {
    firms: countIn(act, firms),
    lostFen: money ? losses.reduce((sum, fen) => sum + fen, 0n) : undefined,
    worstFen: money ? losses.reduce((worst, fen) => (fen > worst ? fen : worst), 0n) : undefined,
  }
}

/** Firms one step short for which reaching the line would change verdict or sure amount, with what they forgo. */
export function firmsAtCliff(act: Act, drawn: DrawnLine): { firms: FirmBits; losses: readonly bigint[] } {
  const outside = both(nearFirms(act, drawn, 'outside'), act.scope.bits)
  if (countBoth(outside, outside) === 0) return { firms: outside, losses: [] }
  const then = act.stage.fall(withNumber(act, drawn.parameter, steppedLine(drawn, 'easier')))
  const turned = both(
    outside,
    combined(then.met, act.after.met, (x, y) => x & ~y),
  )
  if (!then.amounts) return { firms: turned, losses: [] }
  const touched = both(outside, either(then.met, act.after.met))
  then.amounts.ensure(touched)
  act.after.amounts?.ensure(touched)
  const losses: bigint[] = []
  const poorer = new Int32Array(outside.length)
  eachFirm(touched, (firm) => {
    const lost = dueLeast(then, firm) - dueLeast(act.after, firm)
    if (lost <= 0n) return
    losses.push(lost)
    poorer[firm >>> 5] = (poorer[firm >>> 5] ?? 0) | (1 << (firm & 31))
  })
  return { firms: either(turned, poorer), losses }
}
