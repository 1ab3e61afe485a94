import { submitDraft } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { today } from '../../standards/choice/today.ts'
import type { DraftEditing } from '../edit/use-draft-editing.ts'
import { strings } from '../strings.ts'

/** Asks a second person, for the version that is saved; what is still wanting is told instead. */
export function SubmitForm({ draft, editing: { saved, state } }: { draft: string; editing: DraftEditing }) {
  const deed = useDeed()
  const [publishFrom, setPublishFrom] = useState(today())
  const { wanting } = saved.checked
  if (wanting.length > 0)
    return (
      <>
        <p>{strings.submitWanting}</p>
        <ul className="draft-wanting">
          {wanting.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )
  const body = { version: saved.version, publishFrom }
  return (
    <DeedForm
      deed={deed}
      wrong={state === 'saved' ? undefined : strings.states2.waiting}
      go={strings.submit}
      onGo={() => state === 'saved' && deed.run(() => call(submitDraft, { params: { id: draft }, body }))}
    >
      <TextField
        label={strings.publishFrom}
        type="date"
        min={today()}
        value={publishFrom}
        onChange={setPublishFrom}
      />
    </DeedForm>
  )
}
