import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../app/use-me.ts'
import { OwnActions } from '../audit/own-actions.tsx'
import { sayIdentityRefusal } from '../sign-in/identity-refusal.ts'
import { Authenticator } from './authenticator/authenticator.tsx'
import { FirstPassword } from './first-password.tsx'
import { Identity } from './identity.tsx'
import { PasswordPanel } from './password-panel.tsx'
import { Sessions } from './sessions.tsx'
import { StandIn } from './stand-in/stand-in.tsx'
import { strings } from './strings.ts'
import { TokensLink } from './tokens-link.tsx'
import { Who } from './who.tsx'
import '../../ui/deed-form.css'
import './account.css'

/** 我的账号: who I am here, what I prove it with, where I am signed in, who stands in for me. */
export function Account() {
  const { me } = useMe()
  const { refused } = useSearch({ strict: false })
  const [isFirst] = useState(me?.mustChangePassword === true)
  if (me === undefined) return undefined
  if (me.mustChangePassword) return <FirstPassword me={me} />
  const fault = sayIdentityRefusal(refused)
  return (
    <div className="account">
      <h1>{strings.title}</h1>
      {isFirst && <p className="deed-done">{strings.first.done}</p>}
      {fault !== undefined && (
        <p className="deed-fault" role="alert">
          {fault}
        </p>
      )}
      <div className="account-columns">
        <div>
          <Who me={me} />
          <PasswordPanel me={me} />
          <Authenticator me={me} />
          <Identity me={me} />
          <OwnActions />
        </div>
        <div>
          <StandIn me={me} />
          <Sessions />
          <TokensLink me={me} />
        </div>
      </div>
    </div>
  )
}
