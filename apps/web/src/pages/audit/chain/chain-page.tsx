import { readAuditChain, takeAuditCheckpoint, type ChainState } from '@yinyu/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { fetchFile } from '../../../app/fetch-file.ts'
import { sayMoment } from '../words.ts'
import { strings } from './strings.ts'
import { VerifyPanel } from './verify-panel.tsx'
import '../../../ui/card-table.css'
import '../../standards/choice/list-head.css'
import '../audit.css'

/** 审计链: how far it has come, going along it, checkpoints. */
export function ChainPage() {
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['audit-chain'],
    queryFn: ({ pageParam }) =>
      call(readAuditChain, { query: pageParam === undefined ? {} : { before: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ days, hasEarlier }) => (hasEarlier ? days.at(-1)?.day : undefined),
  })
  const newest = data?.pages[0]
  const days = data?.pages.flatMap((page) => page.days) ?? []
  return (
    <div className="chain-page">
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
        {newest !== undefined && (
          <output>
            <strong>{sayWaiting(newest)}</strong>
          </output>
        )}
        {error !== null && (
          <p role="alert">
            {strings.failed}：{error.message}
          </p>
        )}
      </header>
      <VerifyPanel />
      <div className="chain-pair">
        <Verifications verifications={newest?.verifications ?? []} />
        <Checkpoint />
      </div>
      <section className="panel audit-part" aria-labelledby="heads">
        <h2 id="heads">{strings.daysTitle}</h2>
        {newest !== undefined && days.length === 0 && <p className="quiet">{strings.daysNone}</p>}
        {days.length > 0 && <Heads days={days} />}
        {hasNextPage && (
          <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
            {strings.earlier}
          </Button>
        )}
      </section>
    </div>
  )
}

function sayWaiting({ waiting }: ChainState): string {
  return waiting.events === 0 ? strings.waitingNone : strings.waiting(waiting.events, waiting.seconds)
}

function Verifications({ verifications }: Pick<ChainState, 'verifications'>) {
  return (
    <section className="panel audit-part" aria-labelledby="last">
      <h2 id="last">{strings.lastTitle}</h2>
      {verifications.length === 0 && <p className="quiet">{strings.lastNone}</p>}
      <ol className="own-actions">
        {verifications.map(({ at, by, from, to, how, links }) => (
          <li key={at}>
            <time dateTime={at}>{sayMoment(at)}</time>
            <span>
              {strings.lastOf(from, to)}
              {links === undefined ? '' : `，${strings.links(links)}`}
            </span>
            <Mark look={how === 'whole' ? 'good' : 'bad'}>
              {how === 'whole' ? strings.wholeShort : strings.brokenShort}
            </Mark>
            <span className="quiet small">{by}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Checkpoint() {
  const [refused, setRefused] = useState<string>()
  return (
    <section className="panel audit-part" aria-labelledby="checkpoint">
      <h2 id="checkpoint">{strings.checkpointTitle}</h2>
      <p>{strings.checkpointLead}</p>
      <div>
        <Button
          onClick={() => void fetchFile(addressOf(takeAuditCheckpoint), '审计链校验点.json').then(setRefused)}
        >
          {strings.download}
        </Button>
      </div>
      {refused !== undefined && <p role="alert">{refused}</p>}
    </section>
  )
}

function Heads({ days }: Pick<ChainState, 'days'>) {
  return (
    <table className="card-table audit-table chain-heads">
      <thead>
        <tr>
          <th scope="col">{strings.day}</th>
          <th scope="col">{strings.count}</th>
          <th scope="col">{strings.heads}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, count, heads }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>{strings.links(count)}</td>
            <td>
              <ul className="head-list">
                {heads.map(({ shard, count: own, digest }) => (
                  <li key={shard}>
                    <span className="quiet small">{strings.head(shard, own)}</span> <code>{digest}</code>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
