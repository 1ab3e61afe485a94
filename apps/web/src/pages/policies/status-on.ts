import { withinDates, type IsoDate } from '@yinyu/kernel'
import type { Policy, PolicyStatus } from '@yinyu/rules'

/** The status on a day: what runs by the register has ended once its last day is past. */
export function statusOn(policy: Policy, on: IsoDate): PolicyStatus {
  const runs = policy.status === 'in-force' || policy.status === 'unconfirmed'
  return runs && !withinDates(on, undefined, policy.to) ? 'ended' : policy.status
}

/** 可以申请: it runs that day. One that nobody has confirmed is not promised. */
export function isOpenOn(policy: Policy, on: IsoDate): boolean {
  return statusOn(policy, on) === 'in-force' && withinDates(on, policy.from, policy.to)
}
