import { keepRehearsal, rehearsalShares, type RehearsalRecipe, type RehearsalShare } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { words } from './strings.ts'

/** Keeps recipe and figures under a name. */
export function KeepPanel({
  recipe,
  suggested,
  onKept,
  onClose,
}: {
  recipe: RehearsalRecipe
  suggested: string
  onKept: (id: string) => void
  onClose: () => void
}) {
  const deed = useDeed()
  const [title, setTitle] = useState(suggested)
  const [note, setNote] = useState('')
  const [share, setShare] = useState<RehearsalShare>('mine')
  const keep = () => {
    const body = { title, note, recipe, share }
    deed.run(async () => onKept((await call(keepRehearsal, { body })).id))
  }
  return (
    <SidePanel title={words.keepTitle} onClose={onClose}>
      <DeedForm deed={deed} go={words.go} onGo={keep} onCancel={onClose}>
        <TextField label={words.name} value={title} maxLength={100} onChange={setTitle} />
        <TextField label={words.note} value={note} maxLength={2_000} onChange={setNote} />
        <ShareField value={share} onChange={setShare} />
      </DeedForm>
    </SidePanel>
  )
}

/** Who else may open it. */
export function ShareField({
  value,
  onChange,
}: {
  value: RehearsalShare
  onChange: (share: RehearsalShare) => void
}) {
  const choices = Object.entries(rehearsalShares) as [RehearsalShare, string][]
  return (
    <ChoiceField
      label={words.share}
      value={value}
      choices={choices}
      onChange={(word) => {
        const share = choices.find(([one]) => one === word)?.[0]
        if (share !== undefined) onChange(share)
      }}
    />
  )
}
