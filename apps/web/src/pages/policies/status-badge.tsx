import { POLICY_STATUS_TITLES, type PolicyStatusOn } from '@yinyu/rules'

const LOOKS: Record<PolicyStatusOn, string> = {
  'in-force': 'badge-good',
  unconfirmed: 'badge-doubt',
  ended: '',
  draft: 'badge-line',
  historical: 'badge-line',
  upcoming: 'badge-line',
}

/** 现行、待确认、已结束、征求意见稿、历史标准、未到施行日. */
export function StatusBadge({ status }: { status: PolicyStatusOn }) {
  return <span className={`badge ${LOOKS[status]}`}>{POLICY_STATUS_TITLES[status]}</span>
}
