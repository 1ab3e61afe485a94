import { endAuthenticator } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import { CodeField } from './code-field.tsx'

const words = strings.authenticator

/** Password and code together, so that a found open session is not enough. */
export function EndAuthenticator({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const [typed, setTyped] = useState({ password: '', code: '' })
  const deed = useDeed()
  return (
    <DeedForm
      deed={deed}
      go={words.end}
      look="danger"
      onGo={() => deed.run(() => call(endAuthenticator, { body: typed }), onDone)}
      onCancel={onCancel}
    >
      <TextField
        label={words.password}
        type="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <CodeField value={typed.code} onChange={(code) => setTyped({ ...typed, code })} />
      <p className="small quiet">{words.lost}</p>
    </DeedForm>
  )
}
