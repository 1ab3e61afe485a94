import { changePassword, readEntrance, type Me } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../app/call.ts'
import { DeedForm } from '../../ui/deed-form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useDeed } from '../../ui/use-deed.ts'
import { strings } from './strings.ts'

const words = strings.password
const nothing = { current: '', next: '', again: '' }

/** The present password and a new one, with the rule of this place in words. */
export function PasswordForm({
  me,
  current,
  onDone,
  onCancel,
}: {
  me: Me
  /** What the present password is called here. */
  current: string
  onDone?: (sessionsEnded: number) => void
  onCancel?: () => void
}) {
  const { data: entrance } = useQuery({ queryKey: ['entrance'], queryFn: () => call(readEntrance) })
  const [typed, setTyped] = useState(nothing)
  const [look, setLook] = useState<Look>('password')
  const [wrong, setWrong] = useState<string>()
  const deed = useDeed()
  const change = () => {
    const found = findFault(typed)
    setWrong(found)
    if (found !== undefined) return
    deed.run(async () => {
      const body = { current: typed.current, password: typed.next }
      const { sessionsEnded } = await call(changePassword, { body })
      onDone?.(sessionsEnded)
    })
  }
  const field = (name: keyof typeof nothing, label: string, autoComplete: string, hint?: string) => (
    <TextField
      label={label}
      type={look}
      autoComplete={autoComplete}
      maxLength={200}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      {...(hint === undefined ? {} : { hint })}
    />
  )
  return (
    <DeedForm deed={deed} wrong={wrong} go={words.go} onGo={change} {...(onCancel ? { onCancel } : {})}>
      <WhosePassword loginName={me.loginName} />
      {field('current', current, 'current-password')}
      {field('next', words.next, 'new-password', entrance?.passwordRule)}
      {field('again', words.again, 'new-password')}
      <ShowChoice look={look} onChange={setLook} />
    </DeedForm>
  )
}

function findFault({ current, next, again }: typeof nothing): string | undefined {
  if (current === '' || next === '') return words.needBoth
  return next === again ? undefined : words.differ
}

type Look = 'password' | 'text'

/** For the password keeper of the browser. */
function WhosePassword({ loginName }: { loginName: string }) {
  return (
    <input
      type="text"
      autoComplete="username"
      className="visually-hidden"
      aria-hidden="true"
      tabIndex={-1}
      readOnly
      value={loginName}
    />
  )
}

function ShowChoice({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  return (
    <label className="account-show">
      <input
        type="checkbox"
        checked={look === 'text'}
        onChange={({ target }) => onChange(target.checked ? 'text' : 'password')}
      />
      {words.show}
    </label>
  )
}
