import { annulTakeUp, replyTakeUp, type TakeUpEvent, type TakeUpFirm } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { Field } from '../../../ui/labelled-field.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { Waiting } from '../../reserve/waiting.tsx'
import { strings } from '../strings.ts'
import type { TakeUpQuery } from '../take-up-address.ts'
import { useFirm, useMayAct } from '../use-take-up.ts'

const words = strings.firm

/** One firm and one policy: why it is for this firm, everything that happened, and an answer to what it asks. */
export function FirmPanel({
  row,
  query,
  onClose,
}: {
  row: TakeUpFirm
  query: TakeUpQuery
  onClose: () => void
}) {
  const { data, error } = useFirm(query, row.enterprise)
  const mayAct = useMayAct()
  return (
    <SidePanel title={strings.title} lead={row.name} onClose={onClose}>
      <Link to={`/firm/${row.enterprise}`}>{words.file}</Link>
      {data === undefined ? (
        <Waiting error={error} />
      ) : (
        <>
          {data.why.length > 0 && (
            <>
              <h3>{words.why}</h3>
              {data.factsOn !== undefined && <p className="small quiet">{words.whyOn(data.factsOn)}</p>}
              <ul className="row-why">
                {data.why.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          {mayAct && data.firm.asks !== undefined && (
            <Reply enterprise={row.enterprise} query={query} question={data.firm.asks} />
          )}
          <h3>{words.events}</h3>
          {data.readOn !== undefined && <p className="small">{words.read(data.readOn)}</p>}
          {data.events.length === 0 && <p className="quiet">{words.none}</p>}
          <ul className="row-list">
            {data.events.map((event) => (
              <li key={event.id}>
                <Event event={event} mayAnnul={mayAct ? 'yes' : 'no'} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  )
}

const ANNULLED_LATER: readonly string[] = ['began', 'filed', 'approved', 'paid', 'reason']

function Event({ event, mayAnnul }: { event: TakeUpEvent; mayAnnul: 'yes' | 'no' }) {
  const [isAsking, setAsking] = useState(false)
  const { kind, on, reason, note, document, saidBy, by, at, isAnnulled } = event
  const can = mayAnnul === 'yes' && !isAnnulled && saidBy === 'officer' && ANNULLED_LATER.includes(kind)
  return (
    <article className="row-card">
      <p className="row-marks">
        <b>{`${on} ${words.kinds[kind] ?? kind}`}</b>
        {reason !== undefined && <span>{strings.reasons[reason]}</span>}
        {isAnnulled && <Mark look="bad">{words.annulled}</Mark>}
      </p>
      {document !== undefined && <p className="small">{document}</p>}
      {note !== undefined && <p>{note}</p>}
      <p className="small quiet">{words.by(by, sayInstant(at))}</p>
      {can && !isAsking && (
        <p>
          <Button look="link" onClick={() => setAsking(true)}>
            {words.annul}
          </Button>
        </p>
      )}
      {isAsking && <Annul id={event.id} onEnd={() => setAsking(false)} />}
    </article>
  )
}

function Annul({ id, onEnd }: { id: string; onEnd: () => void }) {
  const deed = useDeed()
  const [note, setNote] = useState('')
  return (
    <DeedForm
      deed={deed}
      go={words.annulGo}
      look="danger"
      onGo={() => deed.run(() => call(annulTakeUp, { params: { id }, body: { note } }), onEnd)}
      onCancel={onEnd}
    >
      <TextField label={words.annulNote} value={note} maxLength={500} onChange={setNote} />
    </DeedForm>
  )
}

function Reply({
  enterprise,
  query,
  question,
}: {
  enterprise: string
  query: TakeUpQuery
  question: string
}) {
  const deed = useDeed()
  const id = useId()
  const [text, setText] = useState('')
  const { policy, year } = query
  return (
    <section>
      <h3>{words.reply}</h3>
      <blockquote className="take-up-question">{question}</blockquote>
      <DeedForm
        deed={deed}
        go={words.replyGo}
        onGo={() =>
          deed.run(
            () => call(replyTakeUp, { body: { policy, year, enterprise, text } }),
            () => setText(''),
          )
        }
      >
        <Field label={words.replyText} id={id}>
          <textarea id={id} value={text} maxLength={1_000} onChange={({ target }) => setText(target.value)} />
        </Field>
      </DeedForm>
    </section>
  )
}
