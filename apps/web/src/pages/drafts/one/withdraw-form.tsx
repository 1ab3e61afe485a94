import { withdrawPolicy, type Draft } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { fetchPublished } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { today } from '../../standards/choice/today.ts'
import { strings } from '../strings.ts'

/** Ends a published policy on a day, with the reason. */
export function WithdrawForm({ draft: { id, publication } }: { draft: Draft }) {
  const deed = useDeed()
  const [isOpen, setOpen] = useState(false)
  const [lastDay, setLastDay] = useState(today())
  const [because, setBecause] = useState('')
  const [wrong, setWrong] = useState<string>()
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{strings.withdraw}</Button>
  const go = () => {
    const lacks = because.trim().length < 2
    setWrong(lacks ? strings.becauseWanted : undefined)
    if (lacks) return
    const body = { lastDay, because: because.trim() }
    deed.run(() => call(withdrawPolicy, { params: { id }, body }).then(fetchPublished))
  }
  return (
    <DeedForm
      deed={deed}
      wrong={wrong}
      go={strings.withdrawGo}
      look="danger"
      onGo={go}
      onCancel={() => setOpen(false)}
    >
      <p>{strings.withdrawSure[publication?.older ?? 'no']}</p>
      <TextField label={strings.lastDay} type="date" value={lastDay} onChange={setLastDay} />
      <TextField label={strings.because} value={because} onChange={setBecause} maxLength={2_000} />
    </DeedForm>
  )
}
