import { exportTakeUpFirms, type TakeUpFilter, type TakeUpFirm } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf } from '../../../app/call.ts'
import { ChooseAll } from '../../../ui/choose-all.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Told } from '../../../ui/told.tsx'
import { FindField } from '../../reserve/find-field.tsx'
import { SaveButton } from '../../reserve/save-button.tsx'
import { Waiting } from '../../reserve/waiting.tsx'
import { strings } from '../strings.ts'
import type { TakeUpQuery } from '../take-up-address.ts'
import { ROWS_A_PAGE, useFirms } from '../use-take-up.ts'
import { Acts } from './acts.tsx'
import { FirmPanel } from './firm-panel.tsx'
import { FirmRow } from './firm-row.tsx'

const words = strings.firms
/** Where the list stands, so that a number of the figure can lead to it. */
export const FIRMS = 'take-up-firms'
type Ask = (more: Partial<TakeUpQuery>) => void

/** The firms behind a number, and what one can do for those that are chosen. */
export function Firms({ query, ask, mayAct }: { query: TakeUpQuery; ask: Ask; mayAct: 'yes' | 'no' }) {
  const filter = filterOf(query)
  const { data, error, refetch, isPlaceholderData } = useFirms({ ...filter, page: query.page })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [open, setOpen] = useState<TakeUpFirm>()
  if (data === undefined) return <Waiting error={error} onAgain={() => void refetch()} />
  const own = data.rows.filter(({ enterprise }) => chosen.has(enterprise)).map(({ enterprise }) => enterprise)
  return (
    <section id={FIRMS} className="panel" aria-label={words.title} aria-busy={isPlaceholderData}>
      <h2>{headOf(query)}</h2>
      <Asked query={query} ask={ask} />
      <div className="list-bar-line">
        <output>{words.count(data.count)}</output>
        <SaveButton
          words={strings.save}
          address={addressOf(exportTakeUpFirms, { query: filter })}
          name="应享未享.xlsx"
        />
      </div>
      {mayAct === 'yes' && <Acts query={query} enterprises={own} onDone={setSaid} />}
      <Told>{said}</Told>
      <Rows
        rows={data.rows}
        onOpen={setOpen}
        chosen={mayAct === 'yes' ? chosen : undefined}
        onChoose={(ids, on) => {
          setSaid('')
          setChosen(
            on ? new Set([...chosen, ...ids]) : new Set([...chosen].filter((id) => !ids.includes(id))),
          )
        }}
      />
      <Pager page={query.page} pages={Math.ceil(data.count / ROWS_A_PAGE)} onPage={(page) => ask({ page })} />
      {open !== undefined && (
        // Once a question is answered its firm leaves the list; what is open stays.
        <FirmPanel row={open} query={query} onClose={() => setOpen(undefined)} />
      )}
    </section>
  )
}

function filterOf({ policy, year, region, step, which, reason, find }: TakeUpQuery): TakeUpFilter {
  return {
    policy,
    year,
    step,
    which,
    ...(region && { region }),
    ...(reason && { reason }),
    ...(find && { find }),
  }
}

function headOf({ which, step }: TakeUpQuery): string {
  if (which === 'unknown' || which === 'outside' || which === 'asking') return strings.policy[which]
  return words.which(which, strings.steps[step])
}

function Asked({ query, ask }: { query: TakeUpQuery; ask: Ask }) {
  return (
    <search className="asked no-print" aria-label={strings.find}>
      {query.which === 'stopped' && (
        <ChoiceField
          label={words.reason}
          value={query.reason}
          any={words.any}
          choices={Object.entries(strings.reasons)}
          onChange={(reason) => ask({ reason: reason as TakeUpQuery['reason'] })}
        />
      )}
      <FindField key={query.find} value={query.find} onFind={(find) => ask({ find })} />
    </search>
  )
}

function Rows({
  rows,
  onOpen,
  chosen,
  onChoose,
}: {
  rows: readonly TakeUpFirm[]
  onOpen: (row: TakeUpFirm) => void
  chosen: ReadonlySet<string> | undefined
  onChoose: (ids: readonly string[], on: boolean) => void
}) {
  if (rows.length === 0) return <p>{words.none}</p>
  const ids = rows.map(({ enterprise }) => enterprise)
  const count = chosen === undefined ? 0 : ids.filter((id) => chosen.has(id)).length
  return (
    <>
      {chosen !== undefined && (
        <ChooseAll count={count} all={ids.length} how={words.how} onChoose={(on) => onChoose(ids, on)} />
      )}
      <ul className="row-list">
        {rows.map((row) => (
          <li key={row.enterprise}>
            <FirmRow
              row={row}
              onOpen={() => onOpen(row)}
              choice={chosen === undefined ? 'none' : chosen.has(row.enterprise) ? 'chosen' : 'open'}
              onChoose={(on) => onChoose([row.enterprise], on)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
