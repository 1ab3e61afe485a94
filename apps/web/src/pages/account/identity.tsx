import { endIdentity, readEntrance, type Me } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../app/call.ts'
import { Button } from '../../ui/button.tsx'
import { DeedForm } from '../../ui/deed-form.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useDeed } from '../../ui/use-deed.ts'
import { strings } from './strings.ts'

const words = strings.identity

/** The link to the identity service of the province, where there is one. */
export function Identity({ me }: { me: Me }) {
  const { data: entrance } = useQuery({ queryKey: ['entrance'], queryFn: () => call(readEntrance) })
  const [isEnding, setEnding] = useState(false)
  const deed = useDeed()
  const isLinked = me.isLinked === true
  const title = entrance?.identityService?.title
  if (title === undefined && !isLinked) return undefined
  return (
    <section className="panel account-part" aria-labelledby="identity">
      <div className="account-head">
        <h2 id="identity">{words.title}</h2>
        <Mark look={isLinked ? 'good' : 'plain'}>{isLinked ? words.linked : words.notLinked}</Mark>
      </div>
      {!isLinked && title !== undefined && (
        <>
          <p>{words.lead(title)}</p>
          <p>
            <a href="/api/identity-service/start?purpose=link">{words.link(title)}</a>
          </p>
        </>
      )}
      {isLinked && !isEnding && <Button onClick={() => setEnding(true)}>{words.end}</Button>}
      {isLinked && isEnding && (
        <DeedForm
          deed={deed}
          go={words.end}
          look="danger"
          onGo={() =>
            deed.run(
              () => call(endIdentity),
              () => setEnding(false),
            )
          }
          onCancel={() => setEnding(false)}
        >
          <p>{words.endSure}</p>
        </DeedForm>
      )}
    </section>
  )
}
