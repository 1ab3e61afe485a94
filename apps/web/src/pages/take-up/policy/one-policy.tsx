import { countTakeUp, type TakeUp } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { Told } from '../../../ui/told.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { Waiting } from '../../reserve/waiting.tsx'
import { Firms } from '../firms/firms.tsx'
import { UploadSteps } from '../firms/upload-steps.tsx'
import { strings } from '../strings.ts'
import type { TakeUpQuery } from '../take-up-address.ts'
import { useMayAct, useTakeUp } from '../use-take-up.ts'
import { PolicyFunnel } from './policy-funnel.tsx'
import { RegionTable } from './region-table.tsx'

const words = strings.policy
type Ask = (more: Partial<TakeUpQuery>) => void

/** One policy: who it is for, how far they came, why not further, place by place, and the firms behind every number. */
export function OnePolicy({ query, ask }: { query: TakeUpQuery; ask: Ask }) {
  const { me } = useMe()
  const { data, error, refetch, isPlaceholderData } = useTakeUp(query)
  const mayAct = useMayAct()
  const back = (
    <Button
      look="link"
      className="take-up-back"
      onClick={() => ask({ policy: '', step: 'eligible', which: 'reached', reason: '', find: '' })}
    >
      ‹ {words.back}
    </Button>
  )
  if (data === undefined)
    return (
      <>
        {back}
        <Waiting error={error} onAgain={() => void refetch()} />
      </>
    )
  return (
    <div className="take-up" aria-busy={isPlaceholderData}>
      <header className="list-head">
        <p>{back}</p>
        <h1>{`${strings.title}：${data.title}`}</h1>
        <p>{strings.recordedNote}</p>
        <p>
          <Link to={`/policies/${query.policy}`}>{words.guide}</Link>
        </p>
      </header>
      <search className="asked no-print" aria-label={strings.region}>
        <RegionCascade
          label={strings.region}
          top={me?.post?.region ?? '100000'}
          value={query.region}
          onChange={(region) => ask({ region })}
        />
      </search>
      <Counted takeUp={data} query={query} mayAct={mayAct ? 'yes' : 'no'} />
      <section className="panel">
        <h2 className="visually-hidden">{words.figure(query.year)}</h2>
        <PolicyFunnel takeUp={data} query={query} ask={ask} />
      </section>
      <RegionTable takeUp={data} onChoose={(region) => ask({ region })} />
      {mayAct && <UploadSteps query={query} />}
      <Firms query={query} ask={ask} mayAct={mayAct ? 'yes' : 'no'} />
    </div>
  )
}

function Counted({ takeUp, query, mayAct }: { takeUp: TakeUp; query: TakeUpQuery; mayAct: 'yes' | 'no' }) {
  const deed = useDeed()
  const [said, setSaid] = useState('')
  const { policy, year } = query
  const count = () =>
    deed.run(async () => {
      const { factsOn, met, unknown } = await call(countTakeUp, { body: { policy, year } })
      setSaid(words.counted(factsOn, met, unknown))
    })
  return (
    <section className="panel take-up-counted" aria-label={words.history}>
      {mayAct === 'yes' && (
        <>
          <div className="row-ways no-print">
            <Button
              look={takeUp.counted.length === 0 ? 'primary' : 'plain'}
              disabled={deed.isGoing}
              onClick={count}
            >
              {deed.isGoing ? words.counting : words.count}
            </Button>
            <span className="small quiet">{words.countNote}</span>
          </div>
          {deed.fault !== undefined && (
            <p className="deed-fault" role="alert">
              {deed.fault}
            </p>
          )}
        </>
      )}
      <Told>{said}</Told>
      {takeUp.counted.length === 0 ? (
        <p>{words.never}</p>
      ) : (
        <Disclosure summary={words.history}>
          <ul className="row-why small">
            {takeUp.counted.map(({ factsOn, met, unknown, by, at }) => (
              <li key={at}>{words.historyLine(factsOn, met, unknown, by)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
