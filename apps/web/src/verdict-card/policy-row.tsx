import { Link } from '@tanstack/react-router'
import { POLICY_STATUS_TITLES, sayBenefitFor, type FactKey, type PolicyVerdict } from '@yinyu/rules'
import { useDefinitions } from '../app/definitions.ts'
import { Amount } from '../ui/amount.tsx'
import { Clause } from '../ui/clause.tsx'
import { ConditionTree } from '../ui/condition-tree.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { sayFactKey } from '../ui/fact-words.ts'
import type { Judged } from './judged.ts'
import type { GroupedPolicy, PolicyGroup } from './policy-groups.ts'
import { strings } from './strings.ts'

interface Props extends GroupedPolicy {
  readonly group: PolicyGroup
  readonly found: Judged
  readonly onAsk: (key: FactKey) => void
}

const LINE_ON_PAPER: ReadonlySet<PolicyGroup> = new Set(['open', 'not-for-you', 'not-running'])

/** One policy in two lines: what it brings and what to do; why, when opened. */
export function PolicyRow({ answer, toDo, afterwards, group, found, onAsk }: Props) {
  const { definitions } = useDefinitions()
  const { policy } = answer
  return (
    <Disclosure
      className="policy"
      summary={<Summary {...{ answer, toDo, afterwards, group }} />}
      closedOnPaper={LINE_ON_PAPER.has(group)}
    >
      <p className="small">
        {strings.gives}：{sayBenefitFor(definitions, policy.gives, found.occasion)}
      </p>
      <p className="small quiet">
        {policy.statusBecause} · {policy.region.named}
        {policy.department === undefined ? '' : ` · ${policy.department}`}
      </p>
      <Clause
        of={{
          clause: `《${policy.document.title}》${policy.document.number ?? ''}`,
          tag: policy.givesTag ?? policy.document.tag,
          sources: policy.document.sources,
          note: policy.note,
        }}
      />
      <ConditionTree reasons={answer.reasons} facts={found.facts} onAsk={onAsk} />
      <p className="no-print">
        <Link to={`/policies/${policy.id}`}>{strings.policyText}</Link>
      </p>
    </Disclosure>
  )
}

function Summary({ answer, toDo, afterwards, group }: Omit<Props, 'found' | 'onAsk'>) {
  const { byId, definitions } = useDefinitions()
  const { policy, status, displacedBy } = answer
  return (
    <span className="policy-line">
      <span className="policy-title">{policy.title}</span>
      <Money answer={answer} afterwards={afterwards} group={group} />
      <span className="policy-what">
        {group === 'nearly' && <span className="standard-gap">还差：{toDo.join('，且')}</span>}
        {group === 'open' && <span>{sayOpen(answer, (key) => sayFactKey(key, definitions.indicators))}</span>}
        {group === 'not-for-you' && <span>{sayRefusal(answer)}</span>}
        {(group === 'not-running' || status === 'unconfirmed') && (
          <span>
            {strings.status}
            {POLICY_STATUS_TITLES[status]}
          </span>
        )}
        {group === 'due' && policy.automatic === 'yes' && (
          <span className="policy-good">{strings.automatic}</span>
        )}
        {displacedBy !== undefined && (
          <span>
            {strings.displaced}
            {byId.policies.get(displacedBy)?.title}
          </span>
        )}
      </span>
    </span>
  )
}

/** What is due, or what it would bring; nothing where it is out of reach. */
function Money({ answer, afterwards, group }: Pick<Props, 'answer' | 'afterwards' | 'group'>) {
  if (group === 'due' || group === 'open') return <Due of={answer} />
  if (group !== 'nearly' || !afterwards) return null
  return (
    <span className="policy-would">
      {strings.afterwards} <Due of={afterwards} />
    </span>
  )
}

function Due({ of: { amount, amountNeedsConfirmation } }: { of: PolicyVerdict }) {
  return <Amount amount={amount} needsConfirmation={amountNeedsConfirmation} />
}

function sayOpen({ missing, reasons }: PolicyVerdict, say: (key: FactKey) => string): string {
  const judged = reasons.some((reason) => reason.verdict === 'unknown' && reason.judged.length > 0)
  if (missing.length === 0) return judged ? '须由评审人员认定' : '缺少数据'
  const first = missing.slice(0, 3).map(say).join('、')
  return `还要知道：${first}${missing.length > 3 ? ` 等 ${missing.length} 项` : ''}`
}

/** All refusals, not the first. */
function sayRefusal({ reasons }: PolicyVerdict): string {
  const refused = reasons
    .filter((reason) => reason.verdict === 'unmet')
    .map((reason) => reason.title ?? reason.says)
  return `不符合：${refused.join('；')}`
}
