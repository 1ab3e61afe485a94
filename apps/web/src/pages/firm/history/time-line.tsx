import type { LifeEvent } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { Chips } from '../../standards/choice/chips.tsx'
import { canAnnul } from '../changes/annul.tsx'
import { dayOfInstant } from '../../../ui/say-instant.ts'
import { strings } from '../strings.ts'
import { sayEvent } from './say-event.ts'

const words = strings.life
const about = ['all', 'enterprise', 'title'] as const

/** 大事记: everything that happened, the latest first, each with its document. */
export function TimeLine({
  events,
  mayCorrect,
  onCorrect,
  children,
}: {
  events: readonly LifeEvent[]
  mayCorrect: (event: LifeEvent) => boolean
  onCorrect: (event: LifeEvent) => void
  children: ReactNode
}) {
  const [only, setOnly] = useState<(typeof about)[number]>('all')
  const shown = events.filter((event) => only === 'all' || event.about === only)
  return (
    <section className="panel" aria-labelledby="line-head">
      <div className="life-head">
        <h2 id="line-head">{words.line}</h2>
        {children}
      </div>
      <Chips
        legend="看哪些"
        take="one"
        choices={about.map((value) => ({ value, label: words.show[value] }))}
        chosen={[only]}
        onChange={([one = 'all']) => setOnly(one)}
      />
      {shown.length === 0 && <p className="quiet">{words.empty}</p>}
      <ol className="time-line">
        {shown.map((event) => (
          <li key={event.id}>
            <Event event={event} events={events} />
            {mayCorrect(event) && canAnnul(event, events) && (
              <Button look="link" className="no-print" onClick={() => onCorrect(event)}>
                {words.correct}
                <span className="visually-hidden">：{event.happenedOn}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Event({ event, events }: { event: LifeEvent; events: readonly LifeEvent[] }) {
  const names = usePlaceNames()
  const isAnnulled = events.some(({ annuls }) => annuls === event.id)
  const said = sayEvent(event, events, names)
  return (
    <div className={isAnnulled ? 'time-annulled' : ''}>
      <time dateTime={event.happenedOn}>{event.happenedOn}</time>
      <p>
        {isAnnulled ? <s>{said}</s> : said}
        {event.mergedInto !== undefined && (
          <>
            {' '}
            <Link to={`/firm/${event.mergedInto}`}>打开那家企业的档案</Link>
          </>
        )}
        {isAnnulled && (
          <>
            {' '}
            <Mark>{words.annulled}</Mark>
          </>
        )}
      </p>
      <p className="small quiet">
        {words.document}：{event.document}；{words.recorded} {dayOfInstant(event.recordedAt)}
      </p>
    </div>
  )
}
