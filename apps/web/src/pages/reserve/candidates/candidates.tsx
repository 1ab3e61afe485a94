import { addressOf } from '../../../app/call.ts'
import { exportReserveCandidates, type ReserveCandidate } from '@yinyu/contract'
import { useState } from 'react'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { ChooseAll } from '../../../ui/choose-all.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { RegionCascade } from '../../../ui/region-cascade.tsx'
import { Told } from '../../../ui/told.tsx'
import { useAddressSearch } from '../../standards/choice/address-search.ts'
import { FindField } from '../find-field.tsx'
import { SaveButton } from '../save-button.tsx'
import { strings } from '../strings.ts'
import { ROWS_A_PAGE, useBatches, useCandidates, useMayDecide, useSources } from '../use-reserve.ts'
import { Waiting } from '../waiting.tsx'
import { CandidateRow } from './candidate-row.tsx'
import { readQuery, writeQuery, type CandidatesQuery } from './candidates-address.ts'
import { DecideForm } from './decide-form.tsx'

const words = strings.candidates

type Ask = (more: Partial<CandidatesQuery>) => void

/** The candidates of one batch, each with all its sources, to be decided over. */
export function Candidates({ onBatches }: { onBatches: () => void }) {
  const [search, write] = useAddressSearch()
  const asked = readQuery(search)
  const batches = useBatches(1)
  const batch = asked.batch === '' ? (batches.data?.rows[0]?.id ?? '') : asked.batch
  const query = { ...asked, batch }
  const ask: Ask = (more) => write(writeQuery({ ...query, page: 1, ...more }), 'push')
  if (batches.data === undefined) return <Waiting error={batches.error} />
  if (batch === '')
    return (
      <section className="panel reserve-none">
        <p>{words.none}</p>
        <Button onClick={onBatches}>{words.toBatches}</Button>
      </section>
    )
  return (
    <>
      <Filters query={query} ask={ask} batches={batches.data.rows} />
      <Found query={query} ask={ask} />
    </>
  )
}

function Filters({
  query,
  ask,
  batches,
}: {
  query: CandidatesQuery
  ask: Ask
  batches: readonly {
    readonly id: string
    readonly year: number
    readonly foundOn: string
    readonly madeAt: string
  }[]
}) {
  const { me } = useMe()
  const { data } = useSources()
  const sources = (data?.sources ?? []).map(({ id, title }) => [id, title] as const)
  return (
    <search className="panel asked candidates-asked no-print" aria-label={strings.search}>
      <ChoiceField
        label={words.batch}
        value={query.batch}
        choices={batches.map(({ id, year, foundOn }) => [id, words.batchOf(year, foundOn)])}
        onChange={(batch) => ask({ batch })}
      />
      <ChoiceField
        label={words.source}
        value={query.source}
        any={strings.any}
        choices={sources}
        onChange={(source) => ask({ source })}
      />
      <ChoiceField
        label={words.least}
        value={query.least}
        any={strings.any}
        choices={Object.entries(words.leasts)}
        onChange={(least) => ask({ least: least as CandidatesQuery['least'] })}
      />
      <StandingFields query={query} ask={ask} />
      <RegionCascade
        label={strings.region}
        top={me?.post?.region ?? '100000'}
        value={query.region}
        onChange={(region) => ask({ region })}
      />
      <FindField key={query.find} value={query.find} onFind={(find) => ask({ find })} />
    </search>
  )
}

function StandingFields({ query, ask }: { query: CandidatesQuery; ask: Ask }) {
  return (
    <>
      <ChoiceField
        label={words.verdict}
        value={query.verdict}
        choices={Object.entries(words.verdicts)}
        onChange={(verdict) => ask({ verdict: verdict === 'unknown' ? 'unknown' : 'met' })}
      />
      <ChoiceField
        label={words.standing}
        value={query.standing}
        any={strings.any}
        choices={Object.entries(words.standings)}
        onChange={(standing) => ask({ standing: standing as CandidatesQuery['standing'] })}
      />
    </>
  )
}

function filterOf({ batch, source, verdict, standing, least, region, find }: CandidatesQuery) {
  return {
    batch,
    verdict,
    ...(source && { source }),
    ...(standing && { standing }),
    ...(least && { sourcesLeast: Number(least) }),
    ...(region && { region }),
    ...(find && { find }),
  }
}

function Found({ query, ask }: { query: CandidatesQuery; ask: Ask }) {
  const { data, error, isPlaceholderData, refetch } = useCandidates({ ...filterOf(query), page: query.page })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const mayDecide = useMayDecide()
  if (data === undefined) return <Waiting error={error} onAgain={() => void refetch()} />
  const ids = data.rows.map(({ enterprise }) => enterprise)
  const own = ids.filter((id) => chosen.has(id))
  const address = addressOf(exportReserveCandidates, { query: filterOf(query) })
  return (
    <section aria-label={strings.parts.candidates} aria-busy={isPlaceholderData}>
      <h2 className="visually-hidden">{strings.parts.candidates}</h2>
      {query.verdict === 'unknown' && <p className="deed-note">{words.unknownNote}</p>}
      <div className="list-bar-line">
        <output>{words.count(data.count)}</output>
        <SaveButton words={strings.save} address={address} name="后备候选企业.xlsx" />
      </div>
      <Told>{said}</Told>
      {mayDecide && data.rows.length > 0 && (
        <ChooseAll
          how={words.how}
          count={own.length}
          all={ids.length}
          onChoose={(all) => setChosen(new Set(all ? ids : []))}
        />
      )}
      {own.length > 0 && (
        <DecideForm
          enterprises={own}
          batch={query.batch}
          kinds={kindsFor(data.rows.filter(({ enterprise }) => chosen.has(enterprise)))}
          onDone={(told) => {
            setSaid(told)
            setChosen(new Set())
          }}
          onCancel={() => setChosen(new Set())}
        />
      )}
      {data.rows.length === 0 ? (
        <p className="panel">{words.empty}</p>
      ) : (
        <ul className="row-list">
          {data.rows.map((row) => (
            <li key={row.enterprise}>
              <CandidateRow
                row={row}
                choice={mayDecide ? (chosen.has(row.enterprise) ? 'chosen' : 'open') : 'none'}
                onChoose={(on) => {
                  setSaid('')
                  setChosen(on ? new Set([...chosen, row.enterprise]) : chosenWithout(chosen, row.enterprise))
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Pager page={query.page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={(page) => ask({ page })} />
    </section>
  )
}

/** What can be decided over all of them. */
function kindsFor(rows: readonly ReserveCandidate[]): readonly ('in' | 'not-in' | 'out')[] {
  if (rows.every(({ standing }) => standing === 'in')) return ['out']
  return rows.some(({ standing }) => standing === 'in') ? [] : ['in', 'not-in']
}

function chosenWithout(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...chosen].filter((each) => each !== id))
}
