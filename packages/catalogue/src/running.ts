import { withinDates, type IsoDate } from '@yinyu/kernel'
import type { Policy } from '@yinyu/rules'

/** Whether a firm can turn to a policy that day: not ended, no draft, and between its first and its last day. */
export function isRunning({ status, from, to }: Pick<Policy, 'status' | 'from' | 'to'>, on: IsoDate): boolean {
  return (status === 'in-force' || status === 'unconfirmed') && withinDates(on, from, to)
}
