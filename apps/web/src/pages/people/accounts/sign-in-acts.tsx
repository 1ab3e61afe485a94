import { resetPassword, setAccountState, unlockAccount, type Account } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import type { FirstPassword } from '../first-password-slip.tsx'
import { minutesLeft } from '../minutes-left.ts'
import { strings } from '../strings.ts'

const words = strings.account
type Act = 'reset' | 'unlock' | 'disable' | 'enable'

/** A new first password, an end to a lock, the account off and on: each asked for twice. */
export function SignInActs({
  account,
  now,
  onFirstPassword,
}: {
  account: Account
  now: number
  onFirstPassword: (given: FirstPassword) => void
}) {
  const { me } = useMe()
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  const { state, lockedUntil } = account
  const isLocked = minutesLeft(lockedUntil, now) !== undefined
  const acts: readonly Act[] = [
    ...(isLocked ? (['unlock'] as const) : []),
    ...(state === 'active' ? (['reset', 'disable'] as const) : (['enable'] as const)),
  ]
  if (account.id === me?.account) return undefined
  if (act === 'reset') return <Reset account={account} onDone={onFirstPassword} onClose={close} />
  if (act !== undefined) return <Plain account={account} act={act} onClose={close} />
  return (
    <div className="deed-ways">
      {acts.map((each) => (
        <Button key={each} look={each === 'disable' ? 'danger' : 'plain'} onClick={() => setAct(each)}>
          {words[each]}
        </Button>
      ))}
    </div>
  )
}

const says = { unlock: words.unlockSays, disable: words.disableSays, enable: words.enableSays } as const

function Plain({
  account: { id },
  act,
  onClose,
}: {
  account: Account
  act: keyof typeof says
  onClose: () => void
}) {
  const deed = useDeed()
  const work = () =>
    act === 'unlock'
      ? call(unlockAccount, { params: { id } })
      : call(setAccountState, {
          params: { id },
          body: { state: act === 'disable' ? 'disabled' : 'active' },
        })
  return (
    <DeedForm
      deed={deed}
      go={words[act]}
      look={act === 'disable' ? 'danger' : 'primary'}
      onGo={() => deed.run(work, onClose)}
      onCancel={onClose}
    >
      <p>{says[act]}</p>
    </DeedForm>
  )
}

function Reset({
  account: { id, personName, hasAuthenticator },
  onDone,
  onClose,
}: {
  account: Account
  onDone: (given: FirstPassword) => void
  onClose: () => void
}) {
  const [authenticator, setAuthenticator] = useState<'keep' | 'remove'>('keep')
  const deed = useDeed()
  const reset = async () => {
    const { loginName, password } = await call(resetPassword, { params: { id }, body: { authenticator } })
    onDone({ personName, loginName, password })
  }
  return (
    <DeedForm deed={deed} go={words.resetGo} look="danger" onGo={() => deed.run(reset)} onCancel={onClose}>
      <p>{words.resetSays}</p>
      {hasAuthenticator && (
        <label className="people-choice">
          <input
            type="checkbox"
            checked={authenticator === 'remove'}
            onChange={({ target }) => setAuthenticator(target.checked ? 'remove' : 'keep')}
          />
          {words.removeAuthenticator}
        </label>
      )}
    </DeedForm>
  )
}
