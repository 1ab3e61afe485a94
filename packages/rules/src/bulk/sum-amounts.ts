import { NARROW_UNBOUNDED, type FenPlace, type PlannedAmount } from './amount-plan.ts'
import { endAt } from './amount-sheet.ts'
import { slotInNarrow, slotInWide, type AnswerSheet } from './answer-sheet.ts'
import { GROUP } from './columns.ts'
import { insideMask, onesIn } from './verdict-counts.ts'

/** Money of many firms under one policy. */
export interface AmountSum {
  readonly leastFen: bigint
  /** Of those for whom a bound is known; `unbounded` says how many come on top. */
  readonly mostFen: bigint
  readonly unbounded: number
  /** Firms that meet the policy, or may, and to whom it names no amount: nothing of them is in the sums. */
  readonly notNamed: number
}

/** Which firms are counted: `from` is a multiple of 32, and `within` a bit for each firm, as `metBitmap` gives it. */
export interface FirmsCounted {
  readonly from: number
  readonly to: number
  readonly within?: Uint32Array | undefined
}

/** Adds up what is due under one policy. Sums of several slices or masks of firms that exclude each other add up. */
export function sumAmounts(
  sheet: AnswerSheet,
  { verdict, named, least, most }: PlannedAmount,
  { from, to, within }: FirmsCounted,
): AmountSum {
  const [leastSum, mostSum] = [endSum(sheet, least, 'least'), endSum(sheet, most, 'most')]
  let notNamed = 0
  for (let firm = from; firm < to; firm += GROUP) {
    const group = firm >>> 5
    const word = group * sheet.stride
    const counted = insideMask(to - firm) & (within ? (within[group] ?? 0) : -1)
    const possible = (sheet.words[word + verdict * 2 + 1] ?? 0) & counted
    if (possible === 0) continue
    const given = named === 'always' ? -1 : named === 'never' ? 0 : (sheet.words[word + named * 2] ?? 0)
    const met = (sheet.words[word + verdict * 2] ?? 0) & counted & given
    notNamed += onesIn(possible & ~given)
    leastSum.add(group, possible & given, met)
    mostSum.add(group, possible & given, met)
  }
  return {
    leastFen: leastSum.total(),
    mostFen: mostSum.total(),
    unbounded: mostSum.unbounded(),
    notNamed,
  }
}

/** Adds one end of the firms of a group that may meet the policy, and of which some do. */
interface EndSum {
  readonly add: (group: number, possible: number, met: number) => void
  readonly total: () => bigint
  readonly unbounded: () => number
}

function endSum(sheet: AnswerSheet, place: FenPlace, end: 'least' | 'most'): EndSum {
  switch (place.kind) {
    case 'steady':
      return steadySum(place.fen, end)
    case 'narrow':
      return narrowSum(sheet, place.at)
    case 'wide':
      return wideSum(sheet, place)
  }
}

/** To whom it is unknown whether the policy is met, nothing is the other end. */
function steadySum(fen: bigint, end: 'least' | 'most'): EndSum {
  let firms = 0
  const whenPossible = fen > 0n === (end === 'most')
  return {
    add: (_, possible, met) => {
      firms += onesIn(whenPossible ? possible : met)
    },
    total: () => BigInt(firms) * fen,
    unbounded: () => 0,
  }
}

/** Numbers of 32 bits: those of a thousand million firms add up exactly in a double. */
function narrowSum(sheet: AnswerSheet, at: number): EndSum {
  let [whole, part, unbounded] = [0n, 0, 0]
  return {
    add: (group, possible) => {
      const base = slotInNarrow(sheet, at, group * GROUP)
      for (let left = possible; left !== 0; left &= left - 1) {
        const fen = sheet.narrow[base + 31 - Math.clz32(left & -left)] ?? 0
        if (fen === NARROW_UNBOUNDED) unbounded++
        else part += fen
      }
      if (part < EXACT_MOST) return
      whole += BigInt(part)
      part = 0
    },
    total: () => whole + BigInt(part),
    unbounded: () => unbounded,
  }
}

function wideSum(sheet: AnswerSheet, place: Extract<FenPlace, { kind: 'wide' }>): EndSum {
  let [whole, part, unbounded] = [0n, 0, 0]
  return {
    add: (group, possible) => {
      const base = slotInWide(sheet, place.at, group * GROUP)
      for (let left = possible; left !== 0; left &= left - 1) {
        const bit = 31 - Math.clz32(left & -left)
        const fen = sheet.wide[base + bit] ?? 0
        if (fen === Infinity) unbounded++
        else if (place.parts > 1) whole += endAt(sheet, place, group * GROUP + bit) ?? 0n
        else if (Math.abs(part + fen) < EXACT_MOST) part += fen
        else whole += BigInt(fen)
      }
    },
    total: () => whole + BigInt(part),
    unbounded: () => unbounded,
  }
}

/** Two whole numbers of this size add up exactly in doubles. */
const EXACT_MOST = 2 ** 52
