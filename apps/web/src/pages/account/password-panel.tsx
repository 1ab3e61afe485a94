import type { Me } from '@yinyu/contract'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Told } from '../../ui/told.tsx'
import { PasswordForm } from './password-form.tsx'
import { strings } from './strings.ts'

const words = strings.password

/** Changes the password; closed until it is wanted. */
export function PasswordPanel({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState('')
  return (
    <section className="panel account-part" aria-labelledby="password">
      <h2 id="password">{words.title}</h2>
      <Told>{told}</Told>
      {isOpen ? (
        <PasswordForm
          me={me}
          current={words.current}
          onCancel={() => setOpen(false)}
          onDone={(ended) => {
            setTold(words.done(ended))
            setOpen(false)
          }}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{words.title}</Button>
      )}
    </section>
  )
}
