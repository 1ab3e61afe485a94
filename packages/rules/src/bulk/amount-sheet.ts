import { NOTHING, type Amount } from '../benefit/amount.ts'
import { NARROW_UNBOUNDED, PART_BITS, type FenPlace, type PlannedAmount } from './amount-plan.ts'
import { slotInNarrow, slotInWide, verdictAt, type AnswerSheet } from './answer-sheet.ts'

/**
 * What is due to one firm under one policy, exactly as `prepareAmounts(…).policies[i].due(row).amount` gives it:
 * whole fen, `mostFen` undefined where no bound is known, undefined where the rule names no amount.
 */
export function amountAt(sheet: AnswerSheet, amount: PlannedAmount, firm: number): Amount | undefined {
  if (!isNamed(sheet, amount, firm)) return undefined
  const verdict = verdictAt(sheet, { place: amount.verdict }, firm)
  if (verdict === 'unmet') return NOTHING
  const [leastFen, mostFen] = [endAt(sheet, amount.least, firm), endAt(sheet, amount.most, firm)]
  // What was written is what is due already; what is the same for all knows nothing of verdicts.
  if (verdict === 'met') return { leastFen: leastFen ?? 0n, mostFen }
  return {
    leastFen: amount.least.kind === 'steady' && amount.least.fen > 0n ? 0n : (leastFen ?? 0n),
    mostFen: amount.most.kind === 'steady' && amount.most.fen < 0n ? 0n : mostFen,
  }
}

function isNamed(sheet: AnswerSheet, { named }: PlannedAmount, firm: number): boolean {
  if (typeof named === 'number') return verdictAt(sheet, { place: named }, firm) === 'met'
  return named === 'always'
}

function endAt(sheet: AnswerSheet, place: FenPlace, firm: number): bigint | undefined {
  switch (place.kind) {
    case 'steady':
      return place.fen
    case 'narrow': {
      const fen = sheet.narrow[slotInNarrow(sheet, place.at, firm)] ?? 0
      return fen === NARROW_UNBOUNDED ? undefined : BigInt(fen)
    }
    case 'wide': {
      const lowest = sheet.wide[slotInWide(sheet, place.at, firm)] ?? 0
      if (lowest === Infinity) return undefined
      let fen = BigInt(lowest)
      for (let part = 1; part < place.parts; part++)
        fen += BigInt(sheet.wide[slotInWide(sheet, place.at + part, firm)] ?? 0) << (PART_BITS * BigInt(part))
      return fen
    }
  }
}

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
  amount: PlannedAmount,
  { from, to, within }: FirmsCounted,
): AmountSum {
  const [least, most] = [newSum(), newSum()]
  let [unbounded, notNamed] = [0, 0]
  for (let group = from; group < to; group += 32) {
    const inside = to - group >= 32 ? -1 : (1 << (to - group)) - 1
    const word = (group >>> 5) * sheet.stride + amount.verdict * 2
    const possible = (sheet.words[word + 1] ?? 0) & inside & (within?.[group >>> 5] ?? (within ? 0 : -1))
    for (let left = possible; left !== 0; left &= left - 1) {
      const firm = group + 31 - Math.clz32(left & -left)
      const due = dueAt(sheet, amount, firm)
      if (due === undefined) notNamed++
      else {
        least.add(due.least)
        if (due.most === undefined) unbounded++
        else most.add(due.most)
      }
    }
  }
  return { leastFen: least.total(), mostFen: most.total(), unbounded, notNamed }
}

type Fen = number | bigint

/** The same as `amountAt` for who may meet the policy, without a big integer where a number suffices. */
function dueAt(
  sheet: AnswerSheet,
  amount: PlannedAmount,
  firm: number,
): { least: Fen; most: Fen | undefined } | undefined {
  const { least, most } = amount
  if (amount.named !== 'always' || least.kind === 'steady' || most.kind === 'steady') {
    const due = amountAt(sheet, amount, firm)
    return due && { least: due.leastFen, most: due.mostFen }
  }
  const fenOf = (place: FenPlace): Fen | undefined => {
    if (place.kind === 'narrow') {
      const fen = sheet.narrow[slotInNarrow(sheet, place.at, firm)] ?? 0
      return fen === NARROW_UNBOUNDED ? undefined : fen
    }
    if (place.kind === 'wide' && place.parts === 1) {
      const fen = sheet.wide[slotInWide(sheet, place.at, firm)] ?? 0
      return fen === Infinity ? undefined : fen
    }
    return endAt(sheet, place, firm)
  }
  return { least: fenOf(least) ?? 0, most: fenOf(most) }
}

/** Adds in doubles while they are exact. */
function newSum() {
  let [whole, part] = [0n, 0]
  return {
    add: (fen: Fen): void => {
      if (typeof fen === 'bigint' || Math.abs(fen) > ADDED_MAX) whole += BigInt(fen)
      else if (Math.abs((part += fen)) > ADDED_MAX) {
        whole += BigInt(part)
        part = 0
      }
    },
    total: () => whole + BigInt(part),
  }
}

/** Two numbers of this size add up exactly. */
const ADDED_MAX = 2 ** 52
