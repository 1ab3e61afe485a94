import { moveListTask, type ListTask } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { OfficerField } from '../panels/officer-field.tsx'
import { strings } from '../strings.ts'

const words = strings.tasks

/** Hands it on to a colleague. */
export function MoveForm({
  task,
  onDone,
  onCancel,
}: {
  task: ListTask
  onDone: () => void
  onCancel: () => void
}) {
  const deed = useDeed()
  const [owner, setOwner] = useState('')
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string>()
  const go = () => {
    setWrong(owner === '' ? words.needOwner : undefined)
    if (owner === '') return
    const body = { owner, note: note.trim() }
    deed.run(() => call(moveListTask, { params: { id: task.id }, body }), onDone)
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.move} onGo={go} onCancel={onCancel}>
      <OfficerField label={words.moveTo} value={owner} without={task.owner} onChange={setOwner} />
      <TextField label={words.noteOptional} value={note} maxLength={500} onChange={setNote} />
    </DeedForm>
  )
}
