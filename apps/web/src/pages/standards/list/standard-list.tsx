import { Button } from 'antd'
import { useEffect } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { useAddressSearch } from '../choice/address-search.ts'
import { Chips } from '../choice/chips.tsx'
import { DayField } from '../choice/day-field.tsx'
import { rememberAsked } from '../choice/last-asked.ts'
import { SearchBox } from '../choice/search-box.tsx'
import { today } from '../choice/today.ts'
import { findStandards } from './find-standards.ts'
import { Ladder } from './ladder.tsx'
import { StandardCard } from './standard-card.tsx'
import {
  readStandardQuery,
  standardLevels,
  writeStandardQuery,
  type StandardQuery,
} from './standard-query.ts'
import { strings } from './strings.ts'
import '../choice/list-head.css'
import '../guide/guide.css'
import './standard-list.css'

/** All standards: the ladder first, then what stands beside it. */
export function StandardList() {
  const { definitions } = useDefinitions()
  const [search, write] = useAddressSearch()
  const query = readStandardQuery(search)
  const day = query.on === '' ? today() : query.on
  useEffect(() => rememberAsked('/standards', writeStandardQuery(readStandardQuery(search))), [search])
  const found = findStandards(definitions.standards, query, day)
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <Asked query={query} day={day} onAsk={(next, step) => write(writeStandardQuery(next), step)} />
      <div className="list-count">
        <output>{strings.found(found.count)}</output>
        {Object.keys(writeStandardQuery(query)).length > 0 && (
          <Button type="link" onClick={() => write({}, 'push')}>
            {strings.clear}
          </Button>
        )}
      </div>
      {found.rungs.length > 0 && <Ladder rungs={found.rungs} day={day} />}
      {found.others.length > 0 && (
        <section className="others">
          <h2>{strings.others}</h2>
          <div className="others-cards">
            {found.others.map((row) => (
              <StandardCard key={row.standard.id} row={row} day={day} />
            ))}
          </div>
        </section>
      )}
      {found.count === 0 && (
        <section className="panel list-empty">
          <h2>{strings.emptyTitle}</h2>
          <p>{strings.empty}</p>
        </section>
      )}
    </>
  )
}

function Asked({
  query,
  day,
  onAsk,
}: {
  query: StandardQuery
  day: string
  onAsk: (query: StandardQuery, step: 'push' | 'replace') => void
}) {
  return (
    <search className="panel asked no-print">
      <SearchBox
        label={strings.search}
        hint={strings.searchHint}
        words={query.words}
        onSearch={(words) => onAsk({ ...query, words }, 'replace')}
      />
      <DayField label={strings.day} day={day} onChange={(on = '') => onAsk({ ...query, on }, 'replace')} />
      <Chips
        legend={strings.level}
        take="many"
        choices={standardLevels.slice(0, 2).map((level) => ({ value: level, label: level }))}
        chosen={query.levels}
        onChange={(levels) => onAsk({ ...query, levels }, 'push')}
      />
      <Chips
        legend={strings.state}
        take="many"
        choices={[{ value: 'yes', label: strings.onlyInForce }]}
        chosen={query.inForce ? ['yes'] : []}
        onChange={(chosen) => onAsk({ ...query, inForce: chosen.length > 0 }, 'push')}
      />
    </search>
  )
}
