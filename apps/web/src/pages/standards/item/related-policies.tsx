import { Link } from '@tanstack/react-router'
import { POLICY_STATUS_TITLES, statusOn, type Standard } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { today } from '../choice/today.ts'
import { policiesForTitle } from './policies-for-title.ts'
import { strings } from './strings.ts'

/** What the title is good for. */
export function RelatedPolicies({ standard }: { standard: Standard }) {
  const { definitions } = useDefinitions()
  const policies = policiesForTitle(definitions.policies, standard)
  if (policies.length === 0) return <p className="quiet">{strings.noPolicies}</p>
  return (
    <>
      <p>{strings.policiesMean}</p>
      <ul className="guide-lines">
        {policies.map((policy) => (
          <li key={policy.id}>
            <Link to="/policies/$id" params={{ id: policy.id }}>
              {policy.title}
            </Link>
            （{policy.region.named}，{POLICY_STATUS_TITLES[statusOn(policy, today())]}）
          </li>
        ))}
      </ul>
    </>
  )
}
