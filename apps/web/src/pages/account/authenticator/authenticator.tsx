import { beginAuthenticator, type Me } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { Told } from '../../../ui/told.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import { ConfirmAuthenticator, type Begun } from './confirm-authenticator.tsx'
import { EndAuthenticator } from './end-authenticator.tsx'

const words = strings.authenticator

/** The six digits of a telephone beside the password: on, off, and how. */
export function Authenticator({ me }: { me: Me }) {
  const [begun, setBegun] = useState<Begun>()
  const [isEnding, setEnding] = useState(false)
  const [told, setTold] = useState('')
  const { fault, isGoing, run } = useDeed()
  const isOn = me.authenticator === 'on'
  const done = (said: string) => () => {
    setBegun(undefined)
    setEnding(false)
    setTold(said)
  }
  const begin = () => {
    setTold('')
    run(async () => setBegun(await call(beginAuthenticator)))
  }
  return (
    <section className="panel account-part" aria-labelledby="authenticator">
      <div className="account-head">
        <h2 id="authenticator">{words.title}</h2>
        <Mark look={isOn ? 'good' : 'plain'}>{isOn ? words.on : words.off}</Mark>
      </div>
      <p>{isOn ? words.endLead : words.lead}</p>
      {me.authenticator === 'recommended' && <p className="deed-note">{words.recommended}</p>}
      <Told>{told}</Told>
      {fault !== undefined && (
        <p className="deed-fault" role="alert">
          {fault}
        </p>
      )}
      {!isOn && begun === undefined && (
        <Button onClick={begin} disabled={isGoing}>
          {words.begin}
        </Button>
      )}
      {!isOn && begun !== undefined && (
        <ConfirmAuthenticator
          begun={begun}
          onDone={done(words.confirmed)}
          onCancel={() => setBegun(undefined)}
        />
      )}
      {isOn && !isEnding && <Button onClick={() => setEnding(true)}>{words.end}</Button>}
      {isOn && isEnding && <EndAuthenticator onDone={done(words.ended)} onCancel={() => setEnding(false)} />}
    </section>
  )
}
