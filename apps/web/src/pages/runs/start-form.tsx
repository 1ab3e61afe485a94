import { startRun, type RunPurposeName } from '@yinyu/contract'
import { useId, useState } from 'react'
import { call } from '../../app/call.ts'
import { useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { DeedForm } from '../../ui/deed-form.tsx'
import { ChoiceField, Field } from '../../ui/labelled-field.tsx'
import { useDeed } from '../../ui/use-deed.ts'
import { strings } from './strings.ts'

const purposes = Object.entries(strings.purposes) as [RunPurposeName, string][]

/** Asks for a run: by usual means of everything today, or of another day. */
export function StartForm({ onStarted }: { onStarted: () => void }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <Button look="primary" className="no-print" onClick={() => setOpen(true)}>
        {strings.start}
      </Button>
    )
  return (
    <section className="panel bulk-start no-print" aria-label={strings.starting}>
      <Asked
        onStarted={() => {
          setOpen(false)
          onStarted()
        }}
        onCancel={() => setOpen(false)}
      />
    </section>
  )
}

function Asked({ onStarted, onCancel }: { onStarted: () => void; onCancel: () => void }) {
  const { today = '' } = useMe()
  const deed = useDeed()
  const [key] = useState(() => crypto.randomUUID())
  const [purpose, setPurpose] = useState<RunPurposeName>('both')
  const [on, setOn] = useState(today)
  const [knownOn, setKnownOn] = useState(today)
  const [onId, knownOnId] = [useId(), useId()]
  const body = {
    purpose,
    ...(on === '' ? {} : { on }),
    ...(knownOn === '' ? {} : { knownOn }),
  }
  return (
    <DeedForm
      deed={deed}
      go={strings.start}
      onGo={() => deed.run(() => call(startRun, { body, key }), onStarted)}
      onCancel={onCancel}
    >
      <div className="bulk-fields">
        <Field label={strings.on} id={onId}>
          <input
            id={onId}
            type="date"
            value={on}
            aria-describedby={`${onId}-hint`}
            onChange={({ target }) => setOn(target.value)}
          />
          <p id={`${onId}-hint`} className="small quiet">
            {strings.onHint}
          </p>
        </Field>
        <Field label={strings.knownOn} id={knownOnId}>
          <input
            id={knownOnId}
            type="date"
            max={today}
            value={knownOn}
            aria-describedby={`${knownOnId}-hint`}
            onChange={({ target }) => setKnownOn(target.value)}
          />
          <p id={`${knownOnId}-hint`} className="small quiet">
            {strings.knownOnHint}
          </p>
        </Field>
        <ChoiceField
          label={strings.purpose}
          value={purpose}
          choices={purposes}
          onChange={(chosen) => setPurpose(purposes.find(([one]) => one === chosen)?.[0] ?? 'both')}
        />
      </div>
    </DeedForm>
  )
}
