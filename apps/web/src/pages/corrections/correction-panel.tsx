import { readEnterpriseFacts, readFactHistory, settleCorrection, type Correction } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../app/call.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { FactsBeside, type History } from './facts-beside.tsx'
import { useCorrectionWords } from './say-correction.ts'
import { SettleForm } from './settle-form.tsx'
import { strings } from './strings.ts'

const words = strings.panel

/** One objection: who says what with which evidence, and, for who may, its settling. */
export function CorrectionPanel({
  correction,
  onClose,
  onSettled,
}: {
  correction: Correction
  onClose: () => void
  onSettled: () => void
}) {
  const { me } = useMe()
  const { what } = useCorrectionWords(correction)
  const { facts, history, error } = useSaid(correction)
  const settles = correction.state === 'open' && mayOpen(me, settleCorrection.access)
  return (
    <SidePanel title={`${words.about}：${what}`} lead={correction.enterpriseName} onClose={onClose}>
      <Objection correction={correction} />
      {error !== null && <p role="alert">{error.message}</p>}
      {(facts === undefined || history === undefined) && error === null && (
        <p className="quiet">{words.loading}</p>
      )}
      {facts !== undefined && history !== undefined && (
        <>
          <FactsBeside correction={correction} facts={facts} history={history} />
          {settles && <SettleForm correction={correction} history={history} onSettled={onSettled} />}
        </>
      )}
      {correction.state !== 'open' && <Answer correction={correction} />}
    </SidePanel>
  )
}

/** The last words of all sources, and everything that was said of the disputed figure. */
function useSaid({ enterprise: id, indicator, year }: Correction) {
  const last = useQuery({
    queryKey: ['firm-facts', id, 'now'],
    queryFn: ({ signal }) => call(readEnterpriseFacts, { params: { id }, signal }),
  })
  const past = useQuery({
    queryKey: ['firm-facts', id, 'history', indicator, year],
    queryFn: ({ signal }) =>
      call(readFactHistory, { params: { id, indicator }, query: year === undefined ? {} : { year }, signal }),
  })
  const history: History | undefined = past.data?.facts
  return { facts: last.data?.facts, history, error: last.error ?? past.error }
}

function Objection({ correction }: { correction: Correction }) {
  const { say } = useCorrectionWords(correction)
  const { said, wanted, reason, evidence, raisedAt, raisedBy, enterprise } = correction
  return (
    <section>
      <dl className="correction-told">
        <dt>{strings.recorded}</dt>
        <dd>{say(said)}</dd>
        <dt>{strings.wanted}</dt>
        <dd>{wanted === undefined ? strings.notSaid : say(wanted)}</dd>
        <dt>{words.reason}</dt>
        <dd>{reason}</dd>
        <dt>{words.evidence}</dt>
        <dd>{evidence ?? words.noEvidence}</dd>
        <dt>{strings.raised}</dt>
        <dd>{`${sayInstant(raisedAt)} ${raisedBy}`}</dd>
      </dl>
      <Link to="/firm/$id" params={{ id: enterprise }} search={{ tab: 'data' }} className="correction-file">
        {words.firm}
      </Link>
    </section>
  )
}

function Answer({ correction: { answer, decidedAt } }: { correction: Correction }) {
  if (answer === undefined) return undefined
  return (
    <section>
      <h3>{words.answer}</h3>
      <p>{answer}</p>
      {decidedAt !== undefined && (
        <p className="small quiet">{`${words.decided} ${sayInstant(decidedAt)}`}</p>
      )}
    </section>
  )
}
