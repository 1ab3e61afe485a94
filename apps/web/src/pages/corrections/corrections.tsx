import type { Correction } from '@yinyu/contract'
import { useState } from 'react'
import { CallRefused } from '../../app/call.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/labelled-field.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Told } from '../../ui/told.tsx'
import { useAddressSearch } from '../standards/choice/address-search.ts'
import { CorrectionList } from './correction-list.tsx'
import { readQuery, writeQuery, type CorrectionsQuery } from './corrections-address.ts'
import { strings } from './strings.ts'
import { ROWS_A_PAGE, useCorrections } from './use-corrections.ts'
import '../standards/choice/list-head.css'
import './corrections.css'

/** 数据异议: what enterprises object to, by who has it and how long there is left. */
export function Corrections() {
  const [search, write] = useAddressSearch()
  const query = readQuery(search)
  const ask = (more: Partial<CorrectionsQuery>) => write(writeQuery({ ...query, page: 1, ...more }), 'push')
  const [note, setNote] = useState('')
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <search className="panel corrections-asked no-print" aria-label={strings.filters}>
        <Choice
          label={strings.stateField}
          words={strings.states}
          value={query.state}
          onChoose={(state) => ask({ state })}
        />
        <Choice
          label={strings.whoseField}
          words={strings.whose}
          value={query.whose}
          onChoose={(whose) => ask({ whose })}
        />
        <Choice
          label={strings.lateField}
          words={strings.late}
          value={query.late}
          onChoose={(late) => ask({ late })}
        />
      </search>
      <Told>{note}</Told>
      <Found query={query} ask={ask} onDone={(_, told) => setNote(told)} />
    </>
  )
}

function Choice<Word extends string>({
  label,
  words,
  value,
  onChoose,
}: {
  label: string
  words: Readonly<Record<Word, string>>
  value: Word
  onChoose: (word: Word) => void
}) {
  const choices = Object.entries(words) as [Word, string][]
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={choices}
      onChange={(chosen) => {
        const word = choices.find(([one]) => one === chosen)?.[0]
        if (word !== undefined) onChoose(word)
      }}
    />
  )
}

function Found({
  query,
  ask,
  onDone,
}: {
  query: CorrectionsQuery
  ask: (more: Partial<CorrectionsQuery>) => void
  onDone: (correction: Correction, told: string) => void
}) {
  const { data, error, isPlaceholderData, refetch } = useCorrections(query)
  if (data === undefined)
    return error === null ? (
      <p className="loading">{strings.loading}</p>
    ) : (
      <section className="panel corrections-none" role="alert">
        <h2>{strings.failed}</h2>
        <p>{error instanceof CallRefused ? `${error.message}（${error.refusal.refused}）` : error.message}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  const isPlain = Object.keys(writeQuery({ ...query, page: 1 })).length === 0
  return (
    <section aria-busy={isPlaceholderData} aria-label={strings.listOf} className="corrections">
      <output>{strings.count(data.count)}</output>
      {data.rows.length === 0 ? (
        <div className="panel corrections-none">
          <p>{isPlain ? strings.emptyOpen : strings.empty}</p>
          {query.state !== 'all' && (
            <Button onClick={() => ask({ state: 'all', whose: 'all', late: 'any' })}>{strings.clear}</Button>
          )}
        </div>
      ) : (
        <CorrectionList rows={data.rows} names="enterprise" onDone={onDone} />
      )}
      <Pager
        page={query.page}
        pages={Math.ceil(data.count / ROWS_A_PAGE)}
        onPage={(page) => {
          ask({ page })
          scrollTo({ top: 0 })
        }}
      />
    </section>
  )
}
