import { LARGE } from './amount-table.ts'
import { leastAt } from './due-fen.ts'
import { combined, countBits, type FirmBits, hasFirm, onesIn } from './firm-bits.ts'
import type { Act } from './act.ts'
import type { Fallout } from './outcome.ts'
import type { Verdict } from '@yinyu/kernel'

/** Who moves between before and after. */
export interface Moves {
  readonly entering: number
  readonly leaving: number
  readonly staying: number
  readonly pairs: readonly { readonly before: Verdict; readonly after: Verdict; readonly firms: number }[]
  readonly gaining: number | undefined
  readonly losing: number | undefined
}

const VERDICTS = ['met', 'unknown', 'unmet'] as const

export function movesOf(act: Act): Moves {
  const { before, after, scope } = act
  const counts = new Uint32Array(9)
  for (let i = 0; i < scope.bits.length; i++) {
    const inside = scope.bits[i] ?? 0
    if (inside === 0) continue
    const [met0, open0] = [before.met[i] ?? 0, before.possible[i] ?? 0]
    const [met1, open1] = [after.met[i] ?? 0, after.possible[i] ?? 0]
    const was = [met0, open0 & ~met0, ~open0]
    const is = [met1, open1 & ~met1, ~open1]
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 3; b++)
        counts[a * 3 + b] = (counts[a * 3 + b] ?? 0) + onesIn((was[a] ?? 0) & (is[b] ?? 0) & inside)
  }
  const at = (a: number, b: number) => counts[a * 3 + b] ?? 0
  const money = (before.amounts ?? after.amounts) && moneyMovers(act)
  return {
    entering: at(1, 0) + at(2, 0),
    leaving: at(0, 1) + at(0, 2),
    staying: at(0, 0),
    pairs: VERDICTS.flatMap((was, a) =>
      VERDICTS.flatMap((is, b) => (at(a, b) > 0 ? [{ before: was, after: is, firms: at(a, b) }] : [])),
    ),
    gaining: money && countBits(money.gaining),
    losing: money && countBits(money.losing),
  }
}

/** Firms of the scope with a verdict. */
export function withVerdict({ met, possible }: Fallout, verdict: Verdict): FirmBits {
  return combined(met, possible, (sure, open) =>
    verdict === 'met' ? sure : verdict === 'unknown' ? open & ~sure : ~open,
  )
}

/** Firms whose sure amount rises (1) or falls (-1). */
export function moneyMoves(act: Act, way: 1 | -1): FirmBits {
  const { gaining, losing } = moneyMovers(act)
  return way === 1 ? gaining : losing
}

function moneyMovers({ before, after, scope }: Act): { gaining: FirmBits; losing: FirmBits } {
  before.amounts?.ensure(before.met)
  after.amounts?.ensure(after.met)
  const [gaining, losing] = [new Int32Array(scope.bits.length), new Int32Array(scope.bits.length)]
  const sameAmounts = before.amounts === after.amounts
  for (let i = 0; i < gaining.length; i++) {
    const [was, is] = [before.met[i] ?? 0, after.met[i] ?? 0]
    const touched = (sameAmounts ? was ^ is : was | is) & (scope.bits[i] ?? 0)
    for (let left = touched; left !== 0; left &= left - 1) {
      const one = left & -left
      const change = changeOf(before, after, i * 32 + 31 - Math.clz32(one))
      if (change === 1) gaining[i] = (gaining[i] ?? 0) | one
      else if (change === -1) losing[i] = (losing[i] ?? 0) | one
    }
  }
  return { gaining, losing }
}

function changeOf(before: Fallout, after: Fallout, firm: number): -1 | 0 | 1 {
  const [was, is] = [sureAt(before, firm), sureAt(after, firm)]
  if (was === LARGE || is === LARGE) {
    const change = dueLeast(after, firm) - dueLeast(before, firm)
    return change === 0n ? 0 : change > 0n ? 1 : -1
  }
  return was === is ? 0 : is > was ? 1 : -1
}

function sureAt({ met, amounts }: Fallout, firm: number): number {
  const fen = hasFirm(met, firm) ? (amounts?.least[firm] ?? 0) : 0
  return Number.isNaN(fen) ? 0 : fen
}

/** What is surely due to a firm. */
export function dueLeast({ met, amounts }: Fallout, firm: number): bigint {
  return amounts && hasFirm(met, firm) ? leastAt(amounts, firm) : 0n
}
