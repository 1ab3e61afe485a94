import { LARGE, leastNumber, type AmountTable } from './amount-table.ts'
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
  const add = (pair: number, firms: number) => {
    if (firms !== 0) counts[pair] = (counts[pair] ?? 0) + onesIn(firms)
  }
  for (let i = 0; i < scope.bits.length; i++) {
    const inside = scope.bits[i] ?? 0
    if (inside === 0) continue
    const [met0, open0] = [before.met[i] ?? 0, before.possible[i] ?? 0]
    const [met1, open1] = [after.met[i] ?? 0, after.possible[i] ?? 0]
    addPairs(add, 0, met0 & inside, met1, open1)
    addPairs(add, 3, open0 & ~met0 & inside, met1, open1)
    addPairs(add, 6, ~open0 & inside, met1, open1)
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

/** Where firms of one verdict went. */
function addPairs(
  add: (pair: number, firms: number) => void,
  from: number,
  firms: number,
  met: number,
  open: number,
): void {
  add(from, firms & met)
  add(from + 1, firms & open & ~met)
  add(from + 2, firms & ~open)
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
    let [more, less] = [0, 0]
    for (let left = touched; left !== 0; left &= left - 1) {
      const one = left & -left
      const firm = i * 32 + 31 - Math.clz32(one)
      const fenBefore = (was & one) === 0 ? 0 : sureNumber(before.amounts, firm)
      const fenAfter = (is & one) === 0 ? 0 : sureNumber(after.amounts, firm)
      const change =
        fenBefore === LARGE || fenAfter === LARGE ? exactChange(before, after, firm) : fenAfter - fenBefore
      if (change > 0) more |= one
      else if (change < 0) less |= one
    }
    gaining[i] = more
    losing[i] = less
  }
  return { gaining, losing }
}

/** Not named is nothing that is sure. */
function sureNumber(amounts: AmountTable | undefined, firm: number): number {
  if (!amounts) return 0
  const fen = leastNumber(amounts, firm)
  return fen >= LARGE ? fen : 0
}

function exactChange(before: Fallout, after: Fallout, firm: number): bigint {
  return dueLeast(after, firm) - dueLeast(before, firm)
}

/** What is surely due to a firm. */
export function dueLeast({ met, amounts }: Fallout, firm: number): bigint {
  return amounts && hasFirm(met, firm) ? leastAt(amounts, firm) : 0n
}
