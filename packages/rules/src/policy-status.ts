import type { IsoDate } from '@yinyu/kernel'
import { policyStatuses, type Policy, type PolicyStatus } from './policy.ts'

/** The status of a policy on a day: as declared, or 未到施行日 before its first day. */
export const policyStatusesOn = [...policyStatuses, 'upcoming'] as const
export type PolicyStatusOn = PolicyStatus | 'upcoming'

export const POLICY_STATUS_TITLES: Record<PolicyStatusOn, string> = {
  'in-force': '现行',
  unconfirmed: '待确认',
  ended: '已结束',
  draft: '征求意见稿',
  historical: '历史标准',
  upcoming: '未到施行日',
}

/** A policy declared to run has ended after its last day and has not begun before its first. */
export function statusOn(policy: Policy, on: IsoDate): PolicyStatusOn {
  if (policy.status !== 'in-force' && policy.status !== 'unconfirmed') return policy.status
  if (policy.to !== undefined && on > policy.to) return 'ended'
  return policy.from !== undefined && on < policy.from ? 'upcoming' : policy.status
}

/** Whether it can be had that day: in force, or unconfirmed and then to be asked about. */
export function isRunning(policy: Policy, on: IsoDate): boolean {
  const status = statusOn(policy, on)
  return status === 'in-force' || status === 'unconfirmed'
}
