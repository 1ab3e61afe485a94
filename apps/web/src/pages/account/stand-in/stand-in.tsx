import { listColleagues, roles, withdrawAsked, type AskedColleague, type Me } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { Told } from '../../../ui/told.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { AskColleague } from './ask-colleague.tsx'
import { canWithdraw, sayAsked, standingOf } from './say-asked.ts'
import { strings } from './strings.ts'

/** A colleague for a time or for good; for officers in a post of their own. */
export function StandIn({ me }: { me: Me }) {
  const { post } = me
  const isOfficer = post !== undefined && ['region', 'auditor'].includes(roles[post.role].reach)
  return isOfficer && post.standsInFor === undefined ? <Panel post={post.id} /> : undefined
}

function Panel({ post }: { post: string }) {
  const { today = '' } = useMe()
  const { data, error } = useQuery({
    queryKey: ['colleagues', post],
    queryFn: ({ signal }) => call(listColleagues, { signal }),
  })
  const [kind, setKind] = useState<'deputy' | 'successor'>()
  const [told, setTold] = useState('')
  const open = (next: 'deputy' | 'successor') => {
    setTold('')
    setKind(next)
  }
  const isWaiting = data?.asked.some(({ state }) => state === 'proposed') === true
  return (
    <section className="panel account-part" aria-labelledby="stand-in">
      <h2 id="stand-in">{strings.title}</h2>
      <p>{strings.lead}</p>
      {error !== null && (
        <p className="deed-fault" role="alert">
          {sayRefusal(error)}
        </p>
      )}
      <Told>{told}</Told>
      {data?.colleagues.length === 0 && <p className="quiet">{strings.none}</p>}
      {data !== undefined && data.colleagues.length > 0 && kind === undefined && !isWaiting && (
        <div className="deed-ways">
          <Button onClick={() => open('deputy')}>{strings.deputy}</Button>
          <Button onClick={() => open('successor')}>{strings.successor}</Button>
        </div>
      )}
      {data !== undefined && kind !== undefined && (
        <AskColleague
          key={kind}
          kind={kind}
          colleagues={data.colleagues}
          today={today}
          onDone={() => {
            setKind(undefined)
            setTold(strings.done)
          }}
          onCancel={() => setKind(undefined)}
        />
      )}
      {data !== undefined && data.asked.length > 0 && <Asked asked={data.asked} today={today} />}
    </section>
  )
}

function Asked({ asked, today }: { asked: readonly AskedColleague[]; today: string }) {
  const { fault, isGoing, run } = useDeed()
  const withdraw = (id: string) => run(() => call(withdrawAsked, { params: { id }, body: {} }))
  return (
    <>
      <h3>{strings.asked}</h3>
      <ul className="account-list">
        {asked.map((each) => {
          const standing = standingOf(each, today)
          return (
            <li key={each.id}>
              <div>{sayAsked(each)}</div>
              <Mark look={strings.marks[standing]}>{strings.states[standing]}</Mark>
              {canWithdraw(each, today) && (
                <Button look="link" disabled={isGoing} onClick={() => withdraw(each.id)}>
                  {strings.takeBack}
                  <span className="visually-hidden">{sayAsked(each)}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {fault !== undefined && (
        <p className="deed-fault" role="alert">
          {fault}
        </p>
      )}
      <p className="small quiet">{strings.withdraw}</p>
    </>
  )
}
