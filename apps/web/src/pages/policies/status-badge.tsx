import { POLICY_STATUS_TITLES, type PolicyStatus } from '@yinyu/rules'

const LOOKS: Record<PolicyStatus, string> = {
  'in-force': 'badge-good',
  unconfirmed: 'badge-doubt',
  ended: '',
  draft: 'badge-line',
  historical: 'badge-line',
}

/** 现行、待确认、已结束、征求意见稿、历史标准. */
export function StatusBadge({ status }: { status: PolicyStatus }) {
  return <span className={`badge ${LOOKS[status]}`}>{POLICY_STATUS_TITLES[status]}</span>
}
