import { tellFirms } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import type { TakeUpQuery } from '../take-up-address.ts'
import { ReasonForm } from './reason-form.tsx'
import { RecordForm } from './record-form.tsx'

const words = strings.acts
type Act = keyof typeof words.kinds

interface Props {
  readonly query: TakeUpQuery
  /** The firms that are chosen. */
  readonly enterprises: readonly string[]
  readonly onDone: (told: string) => void
}

/** What one can do: tell firms of the policy, record a step, or why they go no further. */
export function Acts(props: Props) {
  const [act, setAct] = useState<Act>()
  const { enterprises, onDone } = props
  const isAny = enterprises.length > 0
  const done = (told: string) => {
    setAct(undefined)
    onDone(told)
  }
  const given = { ...props, onDone: done, onCancel: () => setAct(undefined) }
  if (act === 'tell') return <TellForm {...given} />
  if (act === 'record' && isAny) return <RecordForm {...given} />
  if (act === 'reason' && isAny) return <ReasonForm {...given} />
  return (
    <div className="row-ways no-print take-up-acts">
      <Button look="primary" onClick={() => setAct('tell')}>
        {isAny ? `${words.kinds.tell}（${enterprises.length} 家）` : words.tellAll}
      </Button>
      {isAny && (
        <>
          <Button onClick={() => setAct('record')}>{words.kinds.record}</Button>
          <Button onClick={() => setAct('reason')}>{words.kinds.reason}</Button>
        </>
      )}
    </div>
  )
}

function TellForm({ query, enterprises, onDone, onCancel }: Props & { readonly onCancel: () => void }) {
  const deed = useDeed()
  const [word, setWord] = useState('')
  const { policy, year, region } = query
  const go = () =>
    deed.run(async () => {
      const to = enterprises.length > 0 ? { enterprises: [...enterprises] } : { ...(region && { region }) }
      const said = word.trim() === '' ? {} : { word: word.trim() }
      const { told, left } = await call(tellFirms, { body: { policy, year, to, ...said } })
      onDone(words.told(told, left))
    })
  return (
    <DeedForm deed={deed} go={words.tell} onGo={go} onCancel={onCancel}>
      <p>{enterprises.length > 0 ? strings.firms.chosen(enterprises.length) : words.tellAll}</p>
      <p className="small quiet">{words.tellNote}</p>
      <TextField
        label={words.word}
        value={word}
        maxLength={500}
        placeholder={words.wordHint}
        onChange={setWord}
      />
    </DeedForm>
  )
}
