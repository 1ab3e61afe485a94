import type { MoveReason, RunMove } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDefinitions } from '../../app/definitions.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Pager } from '../../ui/pager.tsx'
import { sayRegion, usePlaceNames, type PlaceNames } from '../../ui/place-names.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { VerdictMark } from '../../ui/verdict-mark.tsx'
import type { Indicators } from '@yinyu/rules'
import { sayReason } from './say-reason.ts'
import { strings } from './strings.ts'
import { ROWS_A_PAGE, useMoves, useWhy, type MovesAsked, type Pair } from './use-runs.ts'

const words = strings.compare

/** The firms that moved, each with why. */
export function MovesPanel({
  pair,
  asked,
  region,
  title,
  onClose,
}: {
  pair: Pair
  asked: MovesAsked
  region: string
  title: string
  onClose: () => void
}) {
  const [page, setPage] = useState(1)
  const names = usePlaceNames()
  const { data, error } = useMoves(pair, asked, { region, page })
  return (
    <SidePanel
      title={`${title}：${words[asked.way]}`}
      lead={data && strings.firmsOf.count(data.count)}
      onClose={onClose}
    >
      {error !== null && <p role="alert">{sayRefusal(error)}</p>}
      {data === undefined && error === null && <p className="loading">{strings.firmsOf.loading}</p>}
      {data !== undefined && (
        <>
          <ul className="bulk-counties">
            {data.counties.map((county) => (
              <li key={county.region}>
                {sayRegion(county.region, names)} <b>{county.count.toLocaleString('zh-CN')}</b>
              </li>
            ))}
          </ul>
          <ul className="bulk-firms">
            {data.rows.map((move) => (
              <li key={move.enterprise}>
                <Move pair={pair} asked={asked} move={move} names={names} />
              </li>
            ))}
          </ul>
          <Pager page={page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={setPage} />
        </>
      )}
    </SidePanel>
  )
}

function Move({
  pair,
  asked,
  move,
  names,
}: {
  pair: Pair
  asked: MovesAsked
  move: RunMove
  names: PlaceNames
}) {
  return (
    <>
      <Link to="/firm/$id" params={{ id: move.enterprise }}>
        {move.name}
      </Link>
      <span className="small quiet">{sayRegion(move.region, names)}</span>
      <Disclosure
        summary={
          <>
            {words.why}
            <span className="visually-hidden">：{move.name}</span>
          </>
        }
      >
        <Why pair={pair} asked={asked} enterprise={move.enterprise} names={names} />
      </Disclosure>
    </>
  )
}

function Why({
  pair,
  asked,
  enterprise,
  names,
}: {
  pair: Pair
  asked: MovesAsked
  enterprise: string
  names: PlaceNames
}) {
  const { data, error } = useWhy(pair, enterprise, asked)
  const { indicators } = useDefinitions().definitions
  if (error !== null) return <p role="alert">{sayRefusal(error)}</p>
  if (data === undefined) return <p className="loading">{strings.firmsOf.loading}</p>
  return (
    <div className="bulk-why">
      <ul>
        {data.reasons.map((reason) => (
          <li key={keyOf(reason)}>{said(reason, indicators, names)}</li>
        ))}
      </ul>
      {data.conditions.length > 0 && (
        <>
          <p className="small quiet">{words.conditions}</p>
          <ul>
            {data.conditions.map(({ says, before, after }) => (
              <li key={says}>
                {before !== undefined && <VerdictMark verdict={before} />}
                {before !== undefined && after !== undefined && ' → '}
                {after !== undefined && <VerdictMark verdict={after} />} {says}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function said(reason: MoveReason, indicators: Indicators, names: PlaceNames): string {
  return sayReason(reason, { indicators, names })
}

function keyOf(reason: MoveReason): string {
  return reason.because === 'fact' ? `${reason.indicator}@${reason.year ?? ''}` : reason.because
}
