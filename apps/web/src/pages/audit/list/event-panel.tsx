import { readAuditEvent, type LinkedEvent } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { strings } from '../strings.ts'
import { sayDetail, sayKind, sayMoment, sayObjectKind, sayPerson, sayScope } from '../words.ts'
import { ChainMark } from './event-table.tsx'
import type { Ask } from './audit-filters.tsx'

/** One event with all that is kept of it, and where it stands in the chain. */
export function EventPanel({ seq, onAsk, onClose }: { seq: number; onAsk: Ask; onClose: () => void }) {
  const { data, error } = useQuery({
    queryKey: ['audit-event', seq],
    queryFn: () => call(readAuditEvent, { params: { seq } }),
  })
  return (
    <SidePanel title={strings.event(seq)} lead={data && sayKind(data.kind)} onClose={onClose}>
      {error !== null && <p role="alert">{strings.gone}</p>}
      {data !== undefined && (
        <>
          <Facts event={data} />
          <Detail event={data} />
          <Position event={data} />
          <div className="audit-tools">
            <Button onClick={() => onAsk({ person: data.person })}>{strings.onlyPerson}</Button>
            <Button onClick={() => onAsk({ objectKind: data.objectKind, object: data.object })}>
              {strings.onlyObject}
            </Button>
          </div>
        </>
      )}
    </SidePanel>
  )
}

function Facts({ event }: { event: LinkedEvent }) {
  const names = usePlaceNames()
  const login = event.loginName === undefined ? '' : `（${event.loginName}）`
  return (
    <Pairs
      pairs={[
        [strings.at, sayMoment(event.at)],
        [strings.who, sayPerson(event) + login],
        [strings.account, event.person],
        [strings.scope, sayScope(event.scope, names)],
        [strings.about, `${sayObjectKind(event.objectKind)} ${event.object}`],
        [strings.commandKey, event.commandKey],
      ]}
    />
  )
}

function Detail({ event }: { event: LinkedEvent }) {
  const names = usePlaceNames()
  const pairs = sayDetail(event.detail, names)
  return (
    <section className="audit-part">
      <h3>{strings.detail}</h3>
      {event.detailState === 'erased' && <p>{strings.erased}</p>}
      {event.detailState === 'kept' && pairs.length === 0 && <p className="quiet">{strings.noDetail}</p>}
      <Pairs pairs={pairs} />
    </section>
  )
}

function Position({ event }: { event: LinkedEvent }) {
  const { link } = event
  return (
    <section className="audit-part">
      <h3>
        {strings.position} <ChainMark chain={event.chain} />
      </h3>
      {link === undefined ? (
        <p className="quiet">{strings.notLinked}</p>
      ) : (
        <>
          <p>{strings.positionOf(link.day, link.shard, link.position)}</p>
          <Pairs
            pairs={[
              [strings.digest, link.digest],
              [strings.detailDigest, link.detailDigest],
            ]}
          />
        </>
      )}
    </section>
  )
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  if (pairs.length === 0) return undefined
  return (
    <dl className="audit-pairs">
      {pairs.map(([title, words]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
