import type { Amount, FactKey } from '@yinyu/rules'
import { useMemo } from 'react'
import { useDefinitions } from '../app/definitions.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { sayAmount } from '../ui/say-amount.ts'
import type { Judged } from './judged.ts'
import { groupPolicies, policyGroups, type GroupedPolicy, type PolicyGroup } from './policy-groups.ts'
import { PolicyRow } from './policy-row.tsx'
import { strings } from './strings.ts'
import { totalDue } from './total-due.ts'
import './policy-list.css'

interface Props {
  readonly found: Judged
  readonly onAsk: (key: FactKey) => void
}

const OPEN_AT_FIRST: ReadonlySet<PolicyGroup> = new Set(['due', 'nearly'])

/** All policies, sorted by what is due now, nearly due, open, not for this firm, over. */
export function PolicyList({ found, onAsk }: Props) {
  const { definitions } = useDefinitions()
  const { answers, facts, occasion } = found
  const groups = useMemo(
    () => groupPolicies(answers.policies, definitions, facts, occasion),
    [answers, definitions, facts, occasion],
  )
  return (
    <section className="panel" aria-labelledby="policies-title">
      <h3 id="policies-title">{strings.policies}</h3>
      <Total due={groups.get('due') ?? []} />
      {policyGroups.map((group) => (
        <Group key={group} group={group} policies={groups.get(group) ?? []} found={found} onAsk={onAsk} />
      ))}
    </section>
  )
}

function Total({ due }: { due: readonly GroupedPolicy[] }) {
  const answers = due.map(({ answer }) => answer)
  const running = answers.filter(({ status }) => status === 'in-force')
  const { count, amount, withoutAmount } = totalDue(running)
  const isWeak = running.some((answer) => answer.amount && answer.amountNeedsConfirmation)
  const doubtful = totalDue(answers.filter(({ status }) => status !== 'in-force'))
  if (count + doubtful.count === 0) return null
  return (
    <p className="policy-total">
      现在可享 <b>{count}</b> 项
      {amount && (
        <>
          ，奖补合计 <b>{sayAmount(amount)}</b>
          {isWeak && '（含待核实的金额）'}
        </>
      )}
      {withoutAmount > 0 && `，其中 ${withoutAmount} 项金额未知或未定`}
      {doubtful.count > 0 &&
        `；另有 ${doubtful.count} 项条件符合，但政策本身待确认${sayAbout(doubtful.amount)}`}
    </p>
  )
}

/** What is listed among what is due and not counted in the total: what is not surely in force, what is displaced. */
function countAside(due: readonly GroupedPolicy[]): { readonly count: number; readonly words: string } {
  const doubtful = totalDue(due.flatMap(({ answer }) => (answer.status === 'in-force' ? [] : [answer]))).count
  const displaced = due.filter(({ answer }) => answer.displacedBy !== undefined).length
  const parts = [
    doubtful > 0 ? `${doubtful} 项政策待确认` : '',
    displaced > 0 ? `${displaced} 项不能同时享受` : '',
  ].filter((part) => part !== '')
  return { count: doubtful + displaced, words: ` 另有 ${parts.join('，')}` }
}

function sayAbout(amount: Amount | undefined): string {
  return amount ? `（合计 ${sayAmount(amount)}）` : ''
}

function Group({
  group,
  policies,
  found,
  onAsk,
}: Props & { group: PolicyGroup; policies: readonly GroupedPolicy[] }) {
  const aside = group === 'due' ? countAside(policies) : { count: 0, words: '' }
  return (
    <Disclosure
      className={`policy-group policy-group-${group}`}
      initiallyOpen={OPEN_AT_FIRST.has(group)}
      summary={
        <span className="policy-group-title">
          {strings.groups[group]} <span className="policy-count">{policies.length - aside.count}</span>
          {aside.count > 0 && <span className="small quiet">{aside.words}</span>}
        </span>
      }
    >
      {policies.length === 0 ? (
        <p className="quiet small">{strings.empty[group]}</p>
      ) : (
        policies.map((policy) => (
          <PolicyRow key={policy.answer.policy.id} {...policy} group={group} found={found} onAsk={onAsk} />
        ))
      )}
    </Disclosure>
  )
}
