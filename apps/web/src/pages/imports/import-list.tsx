import type { Import } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { sayInstant } from '../../ui/say-instant.ts'
import { PhaseBar } from './bar.tsx'
import { isUnderWay } from './progress.ts'
import { sayCounts } from './say-counts.ts'
import { StateMark } from './state-mark.tsx'
import { strings } from './strings.ts'
import { useImports } from './use-imports.ts'
import '../../ui/card-table.css'
import './import-list.css'

const words = strings.list
type Shown = keyof typeof words.states

/** Every import of the scope, the latest first; looks again by itself while one is under way. */
export function ImportList({ state }: { state: Shown | undefined }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useImports(state)
  const runs = data?.pages.flatMap(({ imports }) => imports) ?? []
  return (
    <section className="import-list" aria-labelledby="import-list">
      <div className="import-list-head">
        <h2 id="import-list">{words.title}</h2>
        <Choice state={state} />
      </div>
      {data === undefined && error === null && <p className="quiet">{words.loading}</p>}
      {data === undefined && error !== null && (
        <div className="panel" role="alert">
          <p>
            {words.failed}：{sayRefusal(error)}
          </p>
          <Button onClick={() => void refetch()}>{words.again}</Button>
        </div>
      )}
      {data !== undefined && runs.length === 0 && (
        <p className="panel">{state === undefined ? words.none : words.noneSuch}</p>
      )}
      {runs.length > 0 && <ImportTable runs={runs} />}
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

function Choice({ state }: { state: Shown | undefined }) {
  const choices: readonly (readonly [Shown | undefined, string])[] = [
    [undefined, words.all],
    ['checked', words.states.checked],
    ['failed', words.states.failed],
  ]
  return (
    <nav className="import-choice" aria-label={words.shown}>
      {choices.map(([one, label]) => (
        <Link
          key={label}
          to="/imports"
          search={one === undefined ? {} : { state: one }}
          activeOptions={{ exact: true }}
          aria-current={one === state ? 'page' : undefined}
          resetScroll={false}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

function ImportTable({ runs }: { runs: readonly Import[] }) {
  return (
    <table className="card-table import-table">
      <thead>
        <tr>
          <th scope="col">{words.file}</th>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.found}</th>
          <th scope="col">{words.by}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one }: { one: Import }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/imports/$id" params={{ id: one.id }} className="import-link">
          {one.fileName}
        </Link>
      </th>
      <td data-label={words.source}>
        <span>
          {one.sourceName}
          <span className="small quiet">
            {strings.source.kinds[one.source]}，{one.heldOn}
          </span>
        </span>
      </td>
      <td data-label={words.state}>
        <StateMark state={one.state} />
      </td>
      <td data-label={words.found}>{isUnderWay(one.state) ? <PhaseBar one={one} /> : sayCounts(one)}</td>
      <td data-label={words.by}>
        <span>
          {one.uploadedBy}
          <span className="small quiet">{sayInstant(one.uploadedAt)}</span>
        </span>
      </td>
    </tr>
  )
}
