import { saveCalendar } from '@yinyu/contract'
import { addressOf } from '../../../app/call.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { OurFrame } from '../frame/our-frame.tsx'
import { useOurCalendar } from '../frame/our-queries.ts'
import { Waiting } from '../frame/waiting.tsx'
import { DutyLine } from './duty-line.tsx'
import { strings } from './strings.ts'
import '../../../ui/button.css'
import './calendar.css'

/** 要办的事: the duties by date, and how to have them in one's own calendar. */
export function Calendar() {
  const { data, error } = useOurCalendar()
  if (data === undefined)
    return (
      <OurFrame title={strings.title} lead={strings.lead}>
        <Waiting error={error} />
      </OurFrame>
    )
  const open = data.duties.filter(({ state }) => state !== 'done')
  const done = data.duties.filter(({ state }) => state === 'done')
  return (
    <OurFrame title={strings.title} lead={strings.lead}>
      <section className="panel" aria-label={strings.title}>
        {open.length === 0 && <p className="quiet">{strings.none}</p>}
        {open.map((duty) => (
          <DutyLine key={duty.id} duty={duty} today={data.today} />
        ))}
        {done.length > 0 && (
          <Disclosure summary={strings.showDone(done.length)}>
            {done.map((duty) => (
              <DutyLine key={duty.id} duty={duty} today={data.today} />
            ))}
          </Disclosure>
        )}
      </section>
      <section className="panel duties-how no-print" aria-labelledby="duties-how">
        <h2 id="duties-how">{strings.howTitle}</h2>
        <a className="button button-primary" href={addressOf(saveCalendar)} download>
          {strings.download}
        </a>
        <ul>
          {strings.how.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <p className="quiet small">{strings.howNote}</p>
      </section>
    </OurFrame>
  )
}
