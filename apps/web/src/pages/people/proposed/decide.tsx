import { decidePost } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import type { Proposal } from '../use-people.ts'

const words = strings.proposed
const REASON_LEAST = 2

interface Deciding {
  readonly post: Proposal
  readonly onDecided: (told: string) => void
}

/** Yes at once, no with a reason. */
export function Decide({ post, onDecided }: Deciding) {
  const [isRefusing, setRefusing] = useState(false)
  const deed = useDeed()
  if (isRefusing) return <Refuse post={post} onDecided={onDecided} onCancel={() => setRefusing(false)} />
  const { id, personName } = post
  const approve = () =>
    deed.run(
      () => call(decidePost, { params: { id }, body: { decision: 'approve' } }),
      () => onDecided(words.approved(personName)),
    )
  const about = <span className="visually-hidden">：{personName}</span>
  return (
    <>
      {deed.fault !== undefined && (
        <p className="deed-fault" role="alert">
          {deed.fault}
        </p>
      )}
      <div className="deed-ways">
        <Button look="primary" disabled={deed.isGoing} onClick={approve}>
          {words.approve}
          {about}
        </Button>
        <Button disabled={deed.isGoing} onClick={() => setRefusing(true)}>
          {words.refuse}
          {about}
        </Button>
      </div>
    </>
  )
}

function Refuse({
  post: { id, personName },
  onDecided,
  onCancel,
}: Deciding & { readonly onCancel: () => void }) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const deed = useDeed()
  const refuse = () => {
    const given = reason.trim()
    setWrong(given.length < REASON_LEAST ? words.needReason : undefined)
    if (given.length < REASON_LEAST) return
    deed.run(
      () => call(decidePost, { params: { id }, body: { decision: 'refuse', reason: given } }),
      () => onDecided(words.refused(personName)),
    )
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.refuseGo} look="danger" onGo={refuse} onCancel={onCancel}>
      <TextField
        label={words.reason}
        placeholder={words.reasonHint}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </DeedForm>
  )
}
