import { Link } from '@tanstack/react-router'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { DutyLine } from '../calendar/duty-line.tsx'
import { useMessages, useOurCalendar, useOurDeclaration } from '../frame/our-queries.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { Waiting } from '../frame/waiting.tsx'
import { strings } from './strings.ts'
import '../calendar/calendar.css'

const MOST = 3

/** What is to do next: the nearest duties, unread messages, the figures under way. */
export function NextThings() {
  return (
    <div className="our-next">
      <Duties />
      <div className="our-next-side">
        <DeclarationState />
        <Unread />
      </div>
    </div>
  )
}

function Duties() {
  const { data, error } = useOurCalendar()
  const open = data?.duties.filter(({ state }) => state !== 'done').slice(0, MOST)
  return (
    <section className="panel" aria-labelledby="next-duties">
      <h2 id="next-duties">{strings.todo}</h2>
      {data === undefined && <Waiting error={error} />}
      {open?.length === 0 && <p className="quiet">{strings.nothingToDo}</p>}
      {data !== undefined && open?.map((duty) => <DutyLine key={duty.id} duty={duty} today={data.today} />)}
      <Link className="our-more" to="/our/calendar">
        {strings.allDuties}
      </Link>
    </section>
  )
}

function DeclarationState() {
  const { me } = useMe()
  const { data } = useOurDeclaration()
  const found = data?.declaration
  const count = Object.keys(found?.entries ?? {}).length
  const isReady = found?.state === 'ready' && count > 0
  const toCheck = isReady && mayOpen(me, 'declarations.confirm')
  return (
    <section className="panel" aria-labelledby="next-data">
      <h2 id="next-data">{strings.data}</h2>
      <p>
        {count === 0 ? strings.declaration.none : strings.declaration[isReady ? 'ready' : 'draft'](count)}
      </p>
      {found && count > 0 && (
        <p className="quiet small">{strings.changed(found.changedBy, sayInstant(found.changedAt))}</p>
      )}
      <Link className="our-more" to={toCheck ? '/our/check' : '/our/facts'}>
        {toCheck ? strings.check : count === 0 ? strings.start : strings.goOn}
      </Link>
    </section>
  )
}

function Unread() {
  const { data } = useMessages(1)
  const unread = data?.rows.filter(({ isRead }) => !isRead) ?? []
  return (
    <section className="panel" aria-labelledby="next-messages">
      <h2 id="next-messages">
        {strings.unread}
        {data !== undefined && data.unread > 0 && `（${data.unread}）`}
      </h2>
      {unread.length === 0 && <p className="quiet">{strings.noUnread}</p>}
      <ul className="our-unread">
        {unread.slice(0, MOST).map(({ id, title, sentAt }) => (
          <li key={id}>
            {title} <span className="quiet small">{sayInstant(sentAt)}</span>
          </li>
        ))}
      </ul>
      <Link className="our-more" to="/our/messages">
        {strings.allMessages}
      </Link>
    </section>
  )
}
