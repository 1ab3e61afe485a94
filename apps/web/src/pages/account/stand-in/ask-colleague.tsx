import { handOver, nameDeputy } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from './strings.ts'

interface Colleague {
  readonly account: string
  readonly personName: string
  readonly posts: readonly string[]
}

/** Who, from when, until when; and in words what that means. */
export function AskColleague({
  kind,
  colleagues,
  today,
  onDone,
  onCancel,
}: {
  kind: 'deputy' | 'successor'
  colleagues: readonly Colleague[]
  today: string
  onDone: () => void
  onCancel: () => void
}) {
  const [typed, setTyped] = useState({ account: '', from: kind === 'deputy' ? today : '', to: '' })
  const [wrong, setWrong] = useState<string>()
  const deed = useDeed()
  const { account, from, to } = typed
  const propose = () => {
    const isWhole = account !== '' && from !== '' && (kind === 'successor' || to !== '')
    setWrong(isWhole ? undefined : strings.needAll)
    if (!isWhole) return
    deed.run(
      () =>
        kind === 'deputy'
          ? call(nameDeputy, { body: { account, from, to } })
          : call(handOver, { body: { account, from } }),
      onDone,
    )
  }
  return (
    <DeedForm deed={deed} wrong={wrong} go={strings.go[kind]} onGo={propose} onCancel={onCancel}>
      <h3>{strings[kind]}</h3>
      <p>{kind === 'deputy' ? strings.deputySays : strings.successorSays}</p>
      <ChoiceField
        label={strings.colleague}
        value={account}
        any={strings.choose}
        choices={colleagues.map(({ account: id, personName, posts }) => [
          id,
          posts.length === 0 ? personName : `${personName}（${posts.join('、')}）`,
        ])}
        onChange={(next) => setTyped({ ...typed, account: next })}
      />
      <Days kind={kind} typed={typed} today={today} type={(more) => setTyped({ ...typed, ...more })} />
    </DeedForm>
  )
}

function Days({
  kind,
  typed: { from, to },
  today,
  type,
}: {
  kind: 'deputy' | 'successor'
  typed: { readonly from: string; readonly to: string }
  today: string
  type: (more: { readonly from: string } | { readonly to: string }) => void
}) {
  return (
    <div className="account-days">
      <TextField
        label={kind === 'deputy' ? strings.from : strings.fromSuccessor}
        type="date"
        min={today}
        value={from}
        onChange={(day) => type({ from: day })}
      />
      {kind === 'deputy' && (
        <TextField
          label={strings.to}
          type="date"
          min={from}
          value={to}
          onChange={(day) => type({ to: day })}
        />
      )}
    </div>
  )
}
