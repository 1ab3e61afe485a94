import { LARGE, type AmountTable } from './amount-table.ts'
import { newFenSums } from './fen-sums.ts'
import { eachFirm, type FirmBits } from './firm-bits.ts'
import type { FirmGroups } from './firm-groups.ts'

/** How a rule falls out over all firms. Nobody meets a rule that is not there. */
export interface Fallout {
  readonly met: FirmBits
  readonly possible: FirmBits
  /** What is given to whom it is met; undefined where the rule never names an amount. */
  readonly amounts: AmountTable | undefined
}

export interface MoneyRange {
  readonly leastFen: bigint
  readonly mostFen: bigint
  /** Firms for which nothing bounds what may be due, or no amount is named. */
  readonly openFirms: number
}

export interface Outcome {
  readonly met: number
  readonly unknown: number
  readonly unmet: number
  readonly money: MoneyRange | undefined
}

/** Outcomes by code: met, possible, open firms, and money. */
export interface OutcomesByCode {
  readonly outcomeAt: (code: number) => Outcome
}

/** Counts over the firms of a scope, apart by code; `firms` is how many of the scope each code has. */
export function countByGroup(
  { met, possible, amounts }: Fallout,
  scope: FirmBits,
  { codes, size, firms }: Pick<FirmGroups, 'codes' | 'size'> & { readonly firms: Uint32Array },
): OutcomesByCode {
  const counts = new Uint32Array(size * 3)
  const [least, most] = [newFenSums(size), newFenSums(size)]
  for (let i = 0; i < scope.length; i++) {
    const surely = (met[i] ?? 0) & (scope[i] ?? 0)
    for (let left = (possible[i] ?? 0) & (scope[i] ?? 0); left !== 0; left &= left - 1) {
      const one = left & -left
      const firm = i * 32 + 31 - Math.clz32(one)
      const code = codes[firm] ?? 0
      const isMet = (surely & one) !== 0
      const at = code * 3 + (isMet ? 0 : 1)
      counts[at] = (counts[at] ?? 0) + 1
      if (!amounts) continue
      const [low, high] = [amounts.least[firm] ?? 0, amounts.most[firm] ?? 0]
      if (high === LARGE) {
        const found = amounts.large.get(firm)
        if (isMet) least.addLarge(code, found?.leastFen ?? 0n)
        if (found?.mostFen === undefined) counts[code * 3 + 2] = (counts[code * 3 + 2] ?? 0) + 1
        else most.addLarge(code, found.mostFen)
        continue
      }
      if (isMet && low > 0) least.add(code, low)
      if (high < Infinity) most.add(code, high)
      else counts[code * 3 + 2] = (counts[code * 3 + 2] ?? 0) + 1
    }
  }
  return {
    outcomeAt: (code) => {
      const [sure, open] = [counts[code * 3] ?? 0, counts[code * 3 + 1] ?? 0]
      return {
        met: sure,
        unknown: open,
        unmet: (firms[code] ?? 0) - sure - open,
        money: amounts && {
          leastFen: least.sumAt(code),
          mostFen: most.sumAt(code),
          openFirms: counts[code * 3 + 2] ?? 0,
        },
      }
    },
  }
}

/** How many firms of a scope have each code. */
export function firmsByCode(
  scope: FirmBits,
  { codes, size }: Pick<FirmGroups, 'codes' | 'size'>,
): Uint32Array {
  const firms = new Uint32Array(size)
  eachFirm(scope, (firm) => {
    const code = codes[firm] ?? 0
    firms[code] = (firms[code] ?? 0) + 1
  })
  return firms
}

/** The sum of several outcomes. */
export function addOutcomes(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((a, b) => ({
    met: a.met + b.met,
    unknown: a.unknown + b.unknown,
    unmet: a.unmet + b.unmet,
    money: a.money &&
      b.money && {
        leastFen: a.money.leastFen + b.money.leastFen,
        mostFen: a.money.mostFen + b.money.mostFen,
        openFirms: a.money.openFirms + b.money.openFirms,
      },
  }))
}
