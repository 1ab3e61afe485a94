import { decideDraft, type Draft } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { fetchPublished } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'

/** The second person's word, bound to what stands on this page. */
export function DecideForm({ draft }: { draft: Draft }) {
  const deed = useDeed()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const { hash, id } = draft
  const decide = (decision: 'approved' | 'rejected') => {
    const words = reason.trim()
    const lacks = decision === 'rejected' && words.length < 2
    setWrong(lacks ? strings.reasonWanted : undefined)
    if (lacks) return
    const body =
      decision === 'rejected'
        ? { decision, hash, reason: words }
        : { decision, hash, ...(words === '' ? {} : { reason: words }) }
    deed.run(() => call(decideDraft, { params: { id }, body }).then(fetchPublished))
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={strings.approve} onGo={() => decide('approved')}>
      <p>{strings.approveSure(draft.reviews[0]?.publishFrom ?? '')}</p>
      <TextField label={strings.reason} value={reason} onChange={setReason} maxLength={2_000} />
      <Button look="danger" disabled={deed.isGoing} onClick={() => decide('rejected')}>
        {strings.reject}
      </Button>
    </DeedForm>
  )
}
