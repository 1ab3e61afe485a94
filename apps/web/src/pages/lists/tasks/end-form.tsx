import { endListTask, taskResults, type ListTask, type TaskResult } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'

const words = strings.tasks

/** What came of it. */
export function EndForm({
  task,
  onDone,
  onCancel,
}: {
  task: ListTask
  onDone: () => void
  onCancel: () => void
}) {
  const deed = useDeed()
  const [result, setResult] = useState<TaskResult>()
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string>()
  const go = () => {
    if (result === undefined) return setWrong(words.needResult)
    if (result === 'other' && note.trim().length < 2) return setWrong(words.needNote)
    setWrong(undefined)
    const body = { result, note: note.trim() }
    return deed.run(() => call(endListTask, { params: { id: task.id }, body }), onDone)
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.end} onGo={go} onCancel={onCancel}>
      <ChoiceField
        label={words.result}
        value={result ?? ''}
        any={words.noResult}
        choices={Object.entries(taskResults)}
        onChange={(word) => setResult(Object.hasOwn(taskResults, word) ? (word as TaskResult) : undefined)}
      />
      <TextField
        label={words.noteOptional}
        value={note}
        maxLength={1_000}
        placeholder={words.notePlace}
        onChange={setNote}
      />
    </DeedForm>
  )
}
