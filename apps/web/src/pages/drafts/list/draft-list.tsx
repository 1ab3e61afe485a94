import { Link } from '@tanstack/react-router'
import { draftStates, type DraftRow, type DraftState } from '@yinyu/contract'
import { useState } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { useAddressSearch, wordIn } from '../../standards/choice/address-search.ts'
import { strings } from '../strings.ts'
import { NewDraft } from './new-draft.tsx'
import { ROWS_A_PAGE, useDrafts } from './use-drafts.ts'
import '../../standards/choice/list-head.css'
import '../drafts.css'

/** 政策编写: what is being written, what waits for a second person, what was published. */
export function DraftList() {
  const [search, write] = useAddressSearch()
  const { me } = useMe()
  const [isNew, setNew] = useState(false)
  const state = stateIn(wordIn(search, 'state'))
  const page = Math.max(1, Number(wordIn(search, 'page')) || 1)
  const ask = (words: { state?: DraftState | undefined; page?: number }) =>
    write(
      {
        ...(words.state === undefined ? {} : { state: words.state }),
        ...(words.page === undefined || words.page === 1 ? {} : { page: `${words.page}` }),
      },
      'push',
    )
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      {mayOpen(me, 'drafts.write') &&
        (isNew ? (
          <NewDraft onCancel={() => setNew(false)} />
        ) : (
          <Button look="primary" className="drafts-begin no-print" onClick={() => setNew(true)}>
            {strings.begin}
          </Button>
        ))}
      <search className="panel drafts-asked no-print" aria-label={strings.stateField}>
        <ChoiceField
          label={strings.stateField}
          value={state ?? ''}
          any={strings.allStates}
          choices={Object.entries(draftStates)}
          onChange={(word) => ask({ state: stateIn(word) })}
        />
      </search>
      <Found state={state} page={page} onPage={(to) => ask({ state, page: to })} />
    </>
  )
}

function stateIn(word: string): DraftState | undefined {
  return word in draftStates ? (word as DraftState) : undefined
}

function Found({
  state,
  page,
  onPage,
}: {
  state: DraftState | undefined
  page: number
  onPage: (page: number) => void
}) {
  const { data, error, refetch } = useDrafts({ state, page })
  if (data === undefined)
    return error === null ? (
      <p className="loading">{strings.loading}</p>
    ) : (
      <section className="panel" role="alert">
        <h2>{strings.failed}</h2>
        <p>{sayRefusal(error)}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  return (
    <section aria-label={strings.listOf}>
      <output>{data.rows.length === 0 ? strings.empty : strings.count(data.count)}</output>
      <ul className="drafts">
        {data.rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <Pager page={page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={onPage} />
    </section>
  )
}

function Row({ row }: { row: DraftRow }) {
  const names = usePlaceNames()
  return (
    <li className="panel draft">
      <div>
        <h2>
          <Link to="/drafts/$id" params={{ id: row.id }}>
            {row.title === '' ? strings.untitled : row.title}
          </Link>
        </h2>
        <p className="quiet small">
          {row.policy} · {sayRegion(row.region, names)} · {row.unit}
        </p>
      </div>
      <p>
        <StateMark state={row.state} />
        {row.fromDay !== undefined && (
          <span className="small"> {strings.published(row.fromDay, row.lastDay)}</span>
        )}
      </p>
      <p className="quiet small">
        {strings.changed}：{row.changedBy} {sayInstant(row.changedAt)}
      </p>
    </li>
  )
}

export function StateMark({ state }: { state: DraftState }) {
  return <span className={`draft-state draft-state-${state}`}>{draftStates[state]}</span>
}
