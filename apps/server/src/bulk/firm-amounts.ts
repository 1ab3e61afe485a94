import type { Verdict } from '@yinyu/kernel'
import { prepareAmounts, type Definitions, type FactValue, type Occasion } from '@yinyu/rules'
import { valueReader } from './board-columns.ts'
import type { Board } from './board.ts'

/** The money of every policy for one firm after the other, in fen; NaN where nobody can tell. */
export interface FirmAmounts {
  readonly least: Float64Array
  readonly most: Float64Array
  /** Works out one firm, given what each policy's verdict is. */
  readonly workOut: (firm: number, verdictOf: (policy: number) => Verdict) => void
}

/** Exact as `judgePolicy`; of a policy that is not met nothing is due. */
export function firmAmounts(board: Board, definitions: Definitions, occasion: Occasion): FirmAmounts {
  const { keys, policies } = prepareAmounts(definitions, occasion)
  const read = keys.map((key) => valueReader(board, board.keys.indexOf(key)))
  const least = new Float64Array(policies.length)
  const most = new Float64Array(policies.length)
  const workOut: FirmAmounts['workOut'] = (firm, verdictOf) => {
    let row: readonly (FactValue | undefined)[] | undefined
    policies.forEach(({ due }, policy) => {
      if (verdictOf(policy) === 'unmet') {
        least[policy] = 0
        most[policy] = 0
        return
      }
      row ??= read.map((value) => value(firm))
      const { amount } = due(row)
      least[policy] = amount === undefined ? Number.NaN : Number(amount.leastFen)
      most[policy] = amount?.mostFen === undefined ? Number.NaN : Number(amount.mostFen)
    })
  }
  return { least, most, workOut }
}
