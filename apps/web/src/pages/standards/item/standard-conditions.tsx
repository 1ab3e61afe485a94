import { sayDate, yearOf } from '@yinyu/kernel'
import { forPurpose } from '@yinyu/rules'
import { ClauseList } from '../clauses/clause-list.tsx'
import { GuideSection } from '../guide/guide-section.tsx'
import { strings } from './strings.ts'
import type { Shown } from './version-occasion.ts'

/** The gates, then the conditions, as a numbered list each. */
export function StandardConditions({ shown: { version, occasion, isInForce } }: { shown: Shown }) {
  const gates = forPurpose(version.gates, occasion)
  return (
    <GuideSection id="conditions" title={strings.conditions}>
      {!isInForce && (
        <p className="badge-doubt version-past">{strings.notInForce(strings.purposes[occasion.purpose])}</p>
      )}
      <p className="quiet small">{strings.yearMeans(sayDate(occasion.on), yearOf(occasion.on))}</p>
      {gates.length > 0 && (
        <>
          <h3>{strings.gates}</h3>
          <p className="quiet small">{strings.gatesMean}</p>
          <ClauseList conditions={gates} occasion={occasion} />
          <h3>{strings.proper}</h3>
        </>
      )}
      <ClauseList conditions={forPurpose(version.conditions, occasion)} occasion={occasion} />
    </GuideSection>
  )
}
