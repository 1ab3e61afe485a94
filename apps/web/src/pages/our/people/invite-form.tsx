import { inviteClerk } from '@yinyu/contract'
import { useState, type FormEvent } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { WrittenField } from '../frame/written-field.tsx'
import { strings } from './strings.ts'
import { useDeed } from './use-deed.ts'

interface Made {
  readonly loginName: string
  readonly password?: string | undefined
}

/** Makes an account for a colleague; its first password is shown once. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState({ loginName: '', personName: '' })
  const [made, setMade] = useState<Made>()
  const { fault, isGoing, run } = useDeed()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(async () => setMade(await call(inviteClerk, { body: typed })))
  }
  return (
    <SidePanel title={strings.invite} onClose={onClose}>
      {made ? (
        <Invited made={made} />
      ) : (
        <form className="our-form" onSubmit={submit}>
          <WrittenField
            label={strings.personName}
            most={100}
            value={typed.personName}
            onWrite={(personName) => setTyped({ ...typed, personName })}
          />
          <WrittenField
            label={strings.loginName}
            note={strings.loginHint}
            most={100}
            value={typed.loginName}
            onWrite={(loginName) => setTyped({ ...typed, loginName })}
          />
          {fault !== undefined && (
            <p className="our-fault" role="alert">
              {fault}
            </p>
          )}
          <div className="our-ways">
            <Button look="primary" type="submit" disabled={isGoing}>
              {strings.send}
            </Button>
            <Button onClick={onClose}>{strings.cancel}</Button>
          </div>
        </form>
      )}
    </SidePanel>
  )
}

function Invited({ made: { loginName, password } }: { made: Made }) {
  return (
    <output className="our-good">
      <span>{strings.invited(loginName)}</span>
      {password === undefined ? (
        <span>{strings.hasPassword}</span>
      ) : (
        <span>
          {strings.password}
          <code className="people-password">{password}</code>
        </span>
      )}
    </output>
  )
}
