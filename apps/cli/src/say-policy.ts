import { sayMoney } from '@yinyu/kernel'
import type { FirmRow } from '@yinyu/intake'
import {
  explainReasons,
  POLICY_STATUS_TITLES,
  sayBenefitFor,
  VERDICT_TITLES,
  walkReasons,
  type Amount,
  type Definitions,
  type Occasion,
  type PolicyVerdict,
} from '@yinyu/rules'
import { sayFirm, sayMissing, sayNotes } from './say-firm.ts'

/** Everything there is to say about a firm and a policy. */
export interface PolicyStory {
  readonly firm: FirmRow
  readonly occasion: Occasion
  readonly verdict: PolicyVerdict
}

export function sayPolicyVerdict(definitions: Definitions, story: PolicyStory): readonly string[] {
  const { firm, occasion, verdict } = story
  const { policy, status, reasons, amount, amountNeedsConfirmation, displacedBy, missing } = verdict
  const { document } = policy
  const uses = reasons.flatMap((reason) => [...walkReasons(reason)]).flatMap((reason) => reason.uses)
  return [
    ...sayFirm(firm, occasion),
    `政策：${policy.id} ${policy.title}（${document.title}${document.number ?? ''}，${POLICY_STATUS_TITLES[status]}）`,
    `结论：${VERDICT_TITLES[verdict.verdict]}`,
    `支持：${sayBenefitFor(definitions, policy.gives, occasion)}`,
    `金额：${sayAmount(amount)}${amountNeedsConfirmation ? '（待核实，不能据此发放）' : ''}`,
    ...(displacedBy === undefined ? [] : [`与 ${displacedBy} 不能同享，按金额已取 ${displacedBy}。`]),
    ...sayMissing(missing, definitions.indicators),
    '',
    '逐条说明',
    ...explainReasons(reasons, definitions.indicators),
    ...sayNotes(story, uses, definitions.indicators),
  ]
}

function sayAmount(amount: Amount | undefined): string {
  if (!amount) return '未查到金额'
  const { leastFen, mostFen } = amount
  if (mostFen === leastFen) return sayMoney(leastFen)
  return mostFen === undefined
    ? `不低于 ${sayMoney(leastFen)}，上限未查到`
    : `${sayMoney(leastFen)} 至 ${sayMoney(mostFen)}`
}
