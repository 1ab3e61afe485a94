import { Button } from 'antd'
import { useEffect } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { useAddressSearch } from '../../standards/choice/address-search.ts'
import { rememberAsked } from '../../standards/choice/last-asked.ts'
import { SearchBox } from '../../standards/choice/search-box.tsx'
import { today } from '../../standards/choice/today.ts'
import { findPolicies } from './find-policies.ts'
import { PolicyCard } from './policy-card.tsx'
import { PolicyFilters } from './policy-filters.tsx'
import { readPolicyQuery, writePolicyQuery, type PolicyQuery } from './policy-query.ts'
import { SortChoice } from './sort-choice.tsx'
import { strings } from './strings.ts'
import '../../standards/choice/list-head.css'
import '../../standards/guide/guide.css'
import './policy-list.css'

export type Ask = (query: PolicyQuery, step: 'push' | 'replace') => void

/** All policies: search, filters, and what is asked kept in the address. */
export function PolicyList() {
  const { definitions } = useDefinitions()
  const [search, write] = useAddressSearch()
  const query = readPolicyQuery(search)
  const day = query.on === '' ? today() : query.on
  const found = findPolicies(definitions.policies, query, day)
  useEffect(() => rememberAsked('/policies', writePolicyQuery(readPolicyQuery(search))), [search])
  const ask: Ask = (next, step) => write(writePolicyQuery(next), step)
  const isAsked = Object.keys(writePolicyQuery(query)).some((key) => key !== 'sort')
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <div className="policies">
        <search className="policies-asked no-print">
          <SearchBox
            label={strings.search}
            hint={strings.searchHint}
            words={query.words}
            onSearch={(words) => ask({ ...query, words }, 'replace')}
          />
          <PolicyFilters query={query} day={day} policies={definitions.policies} onAsk={ask} />
        </search>
        <section className="policies-found" aria-labelledby="results">
          <h2 id="results" className="visually-hidden">
            {strings.results}
          </h2>
          <div className="policies-bar">
            <output>{strings.found(found.length)}</output>
            {isAsked && (
              <Button type="link" onClick={() => write({}, 'push')}>
                {strings.clear}
              </Button>
            )}
            <SortChoice sort={query.sort} onChange={(sort) => ask({ ...query, sort }, 'push')} />
          </div>
          <ul className="policies-cards">
            {found.map((policy) => (
              <li key={policy.id}>
                <PolicyCard policy={policy} day={day} />
              </li>
            ))}
          </ul>
          {found.length === 0 && <Nothing />}
        </section>
      </div>
    </>
  )
}

function Nothing() {
  return (
    <div className="panel policies-empty">
      <h3>{strings.emptyTitle}</h3>
      <ul>
        {strings.emptyTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <p>
        {strings.emptyAsk[0]}
        <a href="tel:12345">12345</a>
        {strings.emptyAsk[1]}
      </p>
    </div>
  )
}
