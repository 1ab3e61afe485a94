import type { MissingFact } from '@yinyu/contract'
import { useState } from 'react'
import type { ListQuery, MoreFilter } from './lists-address.ts'
import { strings } from './strings.ts'
import { useMissing } from './use-lists.ts'

const words = strings.missing
/** So many say most; the others wait behind a button. */
const SHOWN = 6

/** Which missing fact would settle how many firms, by itself or with others; every number opens its firms. */
export function MissingTable({
  query,
  run,
  onRefine,
}: {
  query: ListQuery
  run: string
  onRefine: (more: MoreFilter) => void
}) {
  const [isWhole, setWhole] = useState(false)
  const facts = useMissing(query, run).data?.facts ?? []
  if (facts.length === 0) return null
  const shown = isWhole ? facts : facts.slice(0, SHOWN)
  return (
    <section className="panel missing-facts">
      <h2>{words.title}</h2>
      <p className="small quiet">{words.lead}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">{words.alone}</th>
            <th scope="col">{words.together}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((fact) => (
            <tr key={fact.key} data-asked={query.filter.missing === fact.key}>
              <th scope="row">{fact.title}</th>
              {(['alone', 'together'] as const).map((settles) => (
                <td key={settles}>
                  <Count {...{ query, fact, settles, onRefine }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {facts.length > SHOWN && !isWhole && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {words.more(facts.length)}
        </button>
      )}
    </section>
  )
}

/** Pressed once it opens its firms, once more all of the list again. */
function Count({
  query,
  fact,
  settles,
  onRefine,
}: {
  query: ListQuery
  fact: MissingFact
  settles: 'alone' | 'together'
  onRefine: (more: MoreFilter) => void
}) {
  const count = fact[settles]
  if (count === 0) return <span className="quiet">0</span>
  const isAsked = query.filter.missing === fact.key && query.filter.settles === settles
  return (
    <button
      type="button"
      className="link-button"
      aria-pressed={isAsked}
      aria-label={words.about(fact.title, words[settles], count)}
      onClick={() =>
        onRefine(isAsked ? { missing: undefined, settles: undefined } : { missing: fact.key, settles })
      }
    >
      {strings.firms(count)}
    </button>
  )
}
