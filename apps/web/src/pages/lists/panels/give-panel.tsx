import { giveListTasks, type GrowthFilter } from '@yinyu/contract'
import { addDays } from '@yinyu/kernel'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import { OfficerField } from './officer-field.tsx'

const words = strings.giving
/** A month is proposed; whoever gives decides. */
const PROPOSED_DAYS = 30

/** Gives firms of a list to an officer, with a term and a word. */
export function GivePanel({
  filter,
  ruleTitle,
  firms,
  count,
  onClose,
  onGiven,
}: {
  filter: GrowthFilter
  ruleTitle: string
  firms: 'all' | readonly string[]
  count: number
  onClose: () => void
  onGiven: (says: string) => void
}) {
  const { today = '' } = useMe()
  const deed = useDeed()
  const [owner, setOwner] = useState('')
  const [dueOn, setDueOn] = useState(today === '' ? '' : addDays(today, PROPOSED_DAYS))
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string>()
  const go = () => {
    const fault = owner === '' ? words.needOwner : dueOn === '' ? words.needDay : undefined
    setWrong(fault)
    if (fault !== undefined) return
    const body = { filter, firms: firms === 'all' ? firms : [...firms], owner, dueOn, note: note.trim() }
    let says = ''
    deed.run(
      async () => {
        const { given, alreadyGiven, elsewhere } = await call(giveListTasks, { body })
        const left = [
          ...(alreadyGiven > 0 ? [words.already(alreadyGiven)] : []),
          ...(elsewhere > 0 ? [words.elsewhere(elsewhere)] : []),
        ]
        says = [words.done(given), ...left].join('')
      },
      () => onGiven(says),
    )
  }
  return (
    <SidePanel title={words.title} lead={words.lead(count, ruleTitle)} onClose={onClose}>
      <DeedForm deed={deed} wrong={wrong} go={words.go} onGo={go}>
        <OfficerField label={words.owner} value={owner} onChange={setOwner} />
        <TextField type="date" label={words.dueOn} value={dueOn} min={today} onChange={setDueOn} />
        <TextField
          label={words.note}
          value={note}
          maxLength={500}
          placeholder={words.noteHint}
          onChange={setNote}
        />
      </DeedForm>
    </SidePanel>
  )
}
