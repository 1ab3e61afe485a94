import type { AmountTable } from './amount-table.ts'
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
