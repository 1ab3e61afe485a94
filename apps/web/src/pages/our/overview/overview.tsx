import type { EnterpriseRow } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { Link } from '@tanstack/react-router'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Mark } from '../../../ui/mark.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { titleName } from '../../../ui/title-words.ts'
import { OurFrame } from '../frame/our-frame.tsx'
import { useOurEnterprise } from '../frame/our-queries.ts'
import { Waiting } from '../frame/waiting.tsx'
import { heldTitles, isRung } from '../../../ui/held-titles.ts'
import { NextThings } from './next-things.tsx'
import { strings } from './strings.ts'
import './overview.css'

/** 本企业: who we are, what we hold, what is to do next. */
export function Overview() {
  const { me, today } = useMe()
  const { data, error } = useOurEnterprise()
  const names = usePlaceNames()
  if (data === undefined || today === undefined)
    return (
      <OurFrame title={strings.title}>
        <Waiting error={error} />
      </OurFrame>
    )
  const tiles = [...strings.tiles, ...(mayOpen(me, 'contacts.write') ? [strings.people] : [])]
  return (
    <OurFrame
      title={data.name}
      lead={
        <>
          {strings.code} <span className="our-code">{data.creditCode}</span> · {strings.region}{' '}
          {sayRegion(data.region, names)}
        </>
      }
    >
      <Titles titles={data.titles} today={today} />
      <NextThings />
      <nav className="our-tiles" aria-label={strings.ways}>
        {tiles.map(({ to, title, text }) => (
          <Link key={to} to={to} className="panel our-tile">
            <b>{title}</b>
            <span className="quiet">{text}</span>
          </Link>
        ))}
      </nav>
      <p className="our-help">
        {strings.help}
        <a href="tel:12345">12345</a>
        {strings.helpRest}
      </p>
    </OurFrame>
  )
}

function Titles({ titles, today }: { titles: EnterpriseRow['titles']; today: IsoDate }) {
  const held = heldTitles(titles, today)
  const highest = held.find(({ kind }) => isRung(kind))
  return (
    <section className="panel our-titles" aria-labelledby="titles-held">
      <h2 id="titles-held">{strings.held}</h2>
      {held.length === 0 ? (
        <p className="quiet">{strings.noTitle}</p>
      ) : (
        <ul>
          {held.map((title) => (
            <li key={title.kind}>
              <span>
                <b>{titleName(title.kind)}</b>{' '}
                {title === highest && <Mark look="good">{strings.highest}</Mark>}
              </span>
              {title.validTo !== undefined && (
                <span className="quiet small">{strings.until(title.validTo)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
