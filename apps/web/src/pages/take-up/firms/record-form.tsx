import { recordTakeUp } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import type { TakeUpQuery } from '../take-up-address.ts'
import { StepField, type RecordedStep } from './step-field.tsx'

const words = strings.acts

/** Records that the chosen firms came to a step, with day and document. */
export function RecordForm({
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
  const { today = '' } = useMe()
  const deed = useDeed()
  const [step, setStep] = useState<RecordedStep>('filed')
  const [day, setDay] = useState('')
  const [document, setDocument] = useState('')
  const [wrong, setWrong] = useState<string>()
  const go = () => {
    if (document.trim().length < 2) return setWrong(words.needDocument)
    setWrong(undefined)
    deed.run(async () => {
      const body = {
        policy,
        year,
        enterprises: [...enterprises],
        step,
        on: day === '' ? today : day,
        document,
      }
      const { recorded } = await call(recordTakeUp, { body })
      onDone(words.recorded(recorded))
    })
    return undefined
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.record} onGo={go} onCancel={onCancel}>
      <p>{strings.firms.chosen(enterprises.length)}</p>
      <div className="asked">
        <StepField step={step} onChange={setStep} />
        <TextField
          label={words.on}
          type="date"
          max={today}
          value={day === '' ? today : day}
          onChange={setDay}
        />
        <TextField
          label={words.document}
          value={document}
          maxLength={500}
          placeholder={words.documentHint}
          onChange={setDocument}
        />
      </div>
    </DeedForm>
  )
}
