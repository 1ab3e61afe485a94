import type { DraftReview } from '@yinyu/contract'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { strings } from '../strings.ts'

/** Every time approval was asked for and what came of it; a rejection stands in sight. */
export function Reviews({ reviews }: { reviews: readonly DraftReview[] }) {
  const [last] = reviews
  if (last === undefined) return null
  return (
    <>
      {last.decision === 'rejected' && (
        <p className="deed-note">{strings.rejectedBy(last.decidedBy ?? '', last.reason ?? '')}</p>
      )}
      <Disclosure summary={strings.reviews}>
        <ul>
          {reviews.map((one) => (
            <li key={one.id}>
              {strings.reviewLine(one.submittedBy, sayInstant(one.submittedAt), one.version)}
              {one.decision !== undefined && (
                <>
                  ；
                  {strings.decisionLine(
                    one.decidedBy ?? '',
                    sayInstant(one.decidedAt ?? ''),
                    strings.decisions[one.decision],
                  )}
                  {one.reason === undefined ? '' : `（${one.reason}）`}
                </>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
