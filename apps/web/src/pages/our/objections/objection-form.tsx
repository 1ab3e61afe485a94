import { useId, type FormEvent } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { sayFactKey } from '../../../ui/fact-words.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { FieldNote } from '../../self-check/fields/field-note.tsx'
import { AnswerField } from '../facts/answer-field.tsx'
import { readText } from '../facts/draft.ts'
import type { FormField } from '../facts/form-fields.ts'
import { useSayRecorded } from '../facts/say-recorded.ts'
import { WrittenField } from '../frame/written-field.tsx'
import { strings } from './strings.ts'
import { useObjection } from './use-objection.ts'

const TEXT_MOST = 2_000

/** Says what is wrong with a recorded figure; afterwards by when it is answered. */
export function ObjectionForm({ field, onClose }: { field: FormField; onClose: () => void }) {
  const { indicators } = useDefinitions().definitions
  const { typed, state, write, send } = useObjection(field.fact?.id)
  const { value, fault } = readText(field.indicator, typed.wanted)
  const label = sayFactKey(field.key, indicators)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fault === undefined) send(value)
  }
  if (state.at === 'sent')
    return (
      <SidePanel title={label} onClose={onClose}>
        <output className="our-good">
          {strings.sent(state.dueOn)}
          {strings.sentMore}
        </output>
        <div>
          <Button look="primary" onClick={onClose}>
            {strings.close}
          </Button>
        </div>
      </SidePanel>
    )
  return (
    <SidePanel title={`${strings.form}：${label}`} lead={strings.lead} onClose={onClose}>
      <form className="our-form" onSubmit={submit}>
        <Said field={field} />
        <Wanted field={field} text={typed.wanted} fault={fault} onText={(wanted) => write({ wanted })} />
        <WrittenField
          label={strings.reason}
          hint={strings.reasonHint}
          rows={4}
          most={TEXT_MOST}
          value={typed.reason}
          onWrite={(reason) => write({ reason })}
        />
        <WrittenField
          label={strings.evidence}
          hint={strings.evidenceHint}
          rows={2}
          most={TEXT_MOST}
          value={typed.evidence}
          onWrite={(evidence) => write({ evidence })}
        />
        {state.at === 'refused' && (
          <p className="our-fault" role="alert">
            {state.fault}
          </p>
        )}
        <div className="our-ways">
          <Button look="primary" type="submit" disabled={state.at === 'going'}>
            {state.at === 'going' ? strings.sending : strings.send}
          </Button>
          <Button onClick={onClose}>{strings.cancel}</Button>
        </div>
      </form>
    </SidePanel>
  )
}

function Said({ field: { fact, indicator } }: { field: FormField }) {
  const sayRecorded = useSayRecorded()
  if (fact?.value === undefined) return null
  return (
    <p>
      {strings.said}：<b>{sayRecorded(indicator, fact.value)}</b>
      <span className="quiet">
        （{fact.sourceName} {fact.heldOn}）
      </span>
    </p>
  )
}

function Wanted({
  field: { key, indicator },
  text,
  fault,
  onText,
}: {
  field: FormField
  text: string
  fault: string | undefined
  onText: (text: string) => void
}) {
  const id = useId()
  return (
    <div className="our-form-field">
      <label htmlFor={id}>{strings.wanted}</label>
      <AnswerField
        id={id}
        factKey={key}
        label={strings.wanted}
        indicator={indicator}
        text={text === '' ? undefined : text}
        isFaulty={fault !== undefined}
        onText={(_, written) => onText(written)}
      />
      <FieldNote id={id} fault={fault} warning={undefined} />
    </div>
  )
}
