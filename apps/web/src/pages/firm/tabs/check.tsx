import type { FactRow } from '@yinyu/contract'
import { factKey, findContradictions, indicatorOf, type Contradiction, type LastWord } from '@yinyu/rules'
import { useMemo, useState } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { FactHistory } from '../facts/fact-history.tsx'
import { sayRecorded } from '../facts/fact-value.ts'
import { factGroups, type FactCell } from '../facts/facts-table.ts'
import { useFirmFacts } from '../facts/use-firm-facts.ts'
import { strings } from '../strings.ts'
import { ViewpointBar } from '../viewpoint/viewpoint-bar.tsx'
import { Waiting } from '../waiting.tsx'
import type { TabProps } from './tabs.ts'
import '../facts/facts.css'

const words = strings.check

/** 矛盾检查: what in the figures of all sources cannot all be so, with the places side by side. */
export function Check({ firm }: TabProps) {
  const { relationBook } = useDefinitions()
  const { data, error } = useFirmFacts(firm.id)
  const [open, setOpen] = useState<FactCell>()
  const found = useMemo(
    () => (data === undefined ? [] : findContradictions(relationBook, lastWords(data.facts))),
    [data, relationBook],
  )
  if (data === undefined) return <Waiting error={error} />
  const look = (place: LastWord) => setOpen(cellOf(place, data.facts, relationBook.indicators))
  return (
    <>
      <ViewpointBar asks="day">
        <p className="small quiet">{words.lead}</p>
      </ViewpointBar>
      {found.length === 0 ? (
        <p className="panel">{words.none}</p>
      ) : (
        <section className="panel" aria-label={words.count(found.length)}>
          <h2>{words.count(found.length)}</h2>
          <ol className="findings">
            {found.map((one) => (
              <li key={`${one.relation} ${one.said}`}>
                <Finding found={one} onLook={look} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {open && <FactHistory firm={firm.id} cell={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Finding({ found, onLook }: { found: Contradiction; onLook: (place: LastWord) => void }) {
  const { indicators } = useDefinitions().relationBook
  const names = usePlaceNames()
  return (
    <>
      <p className="finding-said">
        <Mark look={found.severity === 'hint' ? 'plain' : 'bad'}>{words.severities[found.severity]}</Mark>{' '}
        {found.said}。
      </p>
      <ul className="fact-beside">
        {found.places.map((place) => {
          const indicator = indicatorOf(indicators, place.indicator)
          return (
            <li key={`${factKey(place.indicator, place.year)} ${place.source} ${place.sourceName}`}>
              <span className="small">
                {place.year === undefined ? '' : `${place.year}年`}
                {indicator.title}
              </span>
              <b>{sayRecorded(indicator, place.value, names)}</b>
              <span className="small quiet">
                {place.sourceName} {place.heldOn}
              </span>
              {place === found.weaker && <span className="small fact-differs">{words.weaker}</span>}
              <Button look="link" onClick={() => onLook(place)}>
                {words.look}
                <span className="visually-hidden">：{indicator.title}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function lastWords(facts: readonly FactRow[]): readonly LastWord[] {
  return facts.flatMap(({ value, state, ...fact }) =>
    value === undefined || state === 'withdrawn' ? [] : [{ ...fact, value }],
  )
}

/** The cell of the table that a place stands in. */
function cellOf(
  { indicator, year }: LastWord,
  facts: readonly FactRow[],
  indicators: Parameters<typeof factGroups>[1],
): FactCell | undefined {
  const own = facts.filter((fact) => fact.indicator === indicator && fact.year === year)
  const [group] = factGroups(own, indicators, () => false)
  return group?.now[0] ?? group?.yearly[0]?.cells[0]
}
