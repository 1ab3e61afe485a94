import { endSession, listSessions, signOut } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../app/call.ts'
import { askAnew } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { DeedForm } from '../../ui/deed-form.tsx'
import { Mark } from '../../ui/mark.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { useDeed } from '../../ui/use-deed.ts'
import { sayInstant } from '../../ui/say-instant.ts'
import { strings } from './strings.ts'

const words = strings.sessions

/** Where one is signed in: which is this browser, and an end to the others. */
export function Sessions() {
  const { data, error } = useQuery({
    queryKey: ['own-sessions'],
    queryFn: ({ signal }) => call(listSessions, { signal }),
  })
  const { fault, isGoing, run } = useDeed()
  return (
    <section className="panel account-part" aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      <p className="small quiet">{words.lead}</p>
      {(error !== null || fault !== undefined) && (
        <p className="deed-fault" role="alert">
          {fault ?? (error && `${words.failed}：${sayRefusal(error)}`)}
        </p>
      )}
      {data === undefined && error === null && <p className="quiet">{strings.loading}</p>}
      <ul className="account-list">
        {data?.sessions.map(({ id, agent, address, strength, since, lastUse, isThisOne }) => (
          <li key={id}>
            <div>
              <span>
                {agent} {isThisOne && <Mark look="good">{words.thisOne}</Mark>}
              </span>
              <span className="small quiet">
                {address}；{words.strengths[strength]}；{words.since(sayInstant(since))}；
                {words.lastUse(sayInstant(lastUse))}
              </span>
            </div>
            {!isThisOne && (
              <Button disabled={isGoing} onClick={() => run(() => call(endSession, { params: { id } }))}>
                {words.end}
                <span className="visually-hidden">
                  ：{agent} {words.since(sayInstant(since))}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Everywhere />
    </section>
  )
}

function Everywhere() {
  const [isAsked, setAsked] = useState(false)
  const deed = useDeed()
  const go = useNavigate()
  const leave = async () => {
    await call(signOut, { body: { where: 'everywhere' } })
    await go({ to: '/sign-in' })
    await askAnew()
  }
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{words.everywhere}</Button>
  return (
    <DeedForm
      deed={deed}
      go={words.everywhere}
      look="danger"
      onGo={() => deed.run(leave)}
      onCancel={() => setAsked(false)}
    >
      <p>{words.everywhereSure}</p>
    </DeedForm>
  )
}
