import type { Amount as Due } from '@yinyu/rules'
import { sayAmount } from './say-amount.ts'
import './amount.css'

/** Money due; when its text is too weakly attested to decide money, it says so. */
export function Amount({
  amount,
  needsConfirmation,
}: {
  amount: Due | undefined
  needsConfirmation: boolean
}) {
  return (
    <span className="amount">
      <strong>{sayAmount(amount)}</strong>
      {needsConfirmation && amount?.mostFen !== undefined && (
        <span className="amount-weak">金额待核实，以主管部门答复为准</span>
      )}
    </span>
  )
}
