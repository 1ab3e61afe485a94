import { explainTakeUp, lossReasons, type LossReason } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import type { TakeUpQuery } from '../take-up-address.ts'

const words = strings.acts
const reasons = Object.entries(lossReasons) as [LossReason, string][]

/** Records why the chosen firms went no further. */
export function ReasonForm({
  query: { policy, year },
  enterprises,
  onDone,
  onCancel,
}: {
  query: TakeUpQuery
  enterprises: readonly string[]
  onDone: (told: string) => void
  onCancel: () => void
}) {
  const deed = useDeed()
  const [reason, setReason] = useState<LossReason>('not-needed')
  const [note, setNote] = useState('')
  const go = () =>
    deed.run(async () => {
      const more = note.trim() === '' ? {} : { note: note.trim() }
      const body = { policy, year, enterprises: [...enterprises], reason, ...more }
      const { recorded } = await call(explainTakeUp, { body })
      onDone(words.recorded(recorded))
    })
  return (
    <DeedForm deed={deed} go={words.record} onGo={go} onCancel={onCancel}>
      <p>{strings.firms.chosen(enterprises.length)}</p>
      <div className="asked">
        <ChoiceField
          label={words.reason}
          value={reason}
          choices={reasons}
          onChange={(next) => setReason(reasons.find(([each]) => each === next)?.[0] ?? reason)}
        />
        <TextField label={words.note} value={note} maxLength={1_000} onChange={setNote} />
      </div>
    </DeedForm>
  )
}
