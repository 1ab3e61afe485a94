import { Link } from '@tanstack/react-router'
import { POLICY_STATUS_TITLES, statusOn, type Policy } from '@yinyu/rules'
import { useDefinitions } from '../../../app/definitions.ts'
import { today } from '../../standards/choice/today.ts'
import { GuideSection } from '../../standards/guide/guide-section.tsx'
import { STACKING_MEANS } from '../strings.ts'
import { rivalsOf } from './rival-policies.ts'
import { strings } from './strings.ts'

/** The stacking words of the text, what they mean, and which policies one has to choose between. */
export function PolicyStacking({ policy }: { policy: Policy }) {
  const { definitions } = useDefinitions()
  const rivals = rivalsOf(policy, definitions.policies)
  return (
    <GuideSection id="stacking" title={strings.stacking}>
      {policy.stacking.length === 0 && rivals.length === 0 && <p className="quiet">{strings.noStacking}</p>}
      {policy.stacking.map(({ word, note }) => (
        <div key={word}>
          <p>
            <b>{strings.word(word)}</b>
            {'：'}
            {STACKING_MEANS[word]}
          </p>
          {note !== undefined && <p className="quiet small">{note}</p>}
        </div>
      ))}
      {rivals.length > 0 && (
        <div>
          <p>{strings.excludes}</p>
          <ul className="guide-lines">
            {rivals.map((rival) => (
              <li key={rival.id}>
                <Link to="/policies/$id" params={{ id: rival.id }}>
                  {rival.title}
                </Link>
                （{POLICY_STATUS_TITLES[statusOn(rival, today())]}）
              </li>
            ))}
          </ul>
        </div>
      )}
    </GuideSection>
  )
}
