import { eachUncounted, LARGE, type AmountTable } from './amount-table.ts'
import { capAmount, type Amount } from '../benefit/amount.ts'
import { GROUP } from '../bulk/columns.ts'
import { SAFE } from './counted-blocks.ts'

/** A table below a cap: what lies under it stays counted while the cap moves. */
export function cappedTable(of: AmountTable, capFen: bigint): AmountTable {
  const cap = Number(capFen)
  const [least, most] = [new Float64Array(of.least.length), new Float64Array(of.most.length)]
  const large = new Map<number, Amount>()
  const counted = new Int32Array(least.length / GROUP)
  const putLarge = (firm: number, found: Amount): void => {
    const { leastFen, mostFen } = capAmount(found, capFen)
    const fits = leastFen < BigInt(SAFE) && (mostFen ?? 0n) < BigInt(SAFE)
    if (!fits) large.set(firm, { leastFen, mostFen })
    least[firm] = fits ? Number(leastFen) : LARGE
    most[firm] = fits ? Number(mostFen ?? Infinity) : LARGE
  }
  const count = (firms: Int32Array, some: number): void => {
    for (let i = 0; i < some; i++) {
      const firm = firms[i] ?? 0
      const [low, high] = [of.least[firm] ?? 0, of.most[firm] ?? 0]
      if (high === LARGE) putLarge(firm, of.large.get(firm) ?? { leastFen: 0n, mostFen: undefined })
      else if (cap >= SAFE && high === Infinity) putLarge(firm, { leastFen: BigInt(low), mostFen: undefined })
      else {
        least[firm] = Math.min(low, cap)
        most[firm] = Math.min(high, cap)
      }
    }
  }
  return {
    least,
    most,
    large,
    ensure: (wanted) => {
      of.ensure(wanted)
      eachUncounted(counted, wanted, count)
    },
  }
}
