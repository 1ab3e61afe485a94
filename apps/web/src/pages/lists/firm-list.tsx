import { giveListTasks, GIVEN_AT_ONCE_MOST, type ListedRule } from '@yinyu/contract'
import { useState } from 'react'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/labelled-field.tsx'
import { Pager } from '../../ui/pager.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { Told } from '../../ui/told.tsx'
import type { ListQuery, ListSort, MoreFilter } from './lists-address.ts'
import { MissingTable } from './missing-table.tsx'
import { GivePanel } from './panels/give-panel.tsx'
import { FirmRows } from './rows/firm-rows.tsx'
import { strings } from './strings.ts'
import { nameOf, ROWS_A_PAGE, type useList } from './use-lists.ts'

interface Props {
  readonly query: ListQuery
  readonly run: string
  readonly list: ReturnType<typeof useList>
  readonly rule: ListedRule | undefined
  /** The firms that are ticked. */
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
  readonly ask: (query: ListQuery) => void
  readonly onRefine: (more: MoreFilter) => void
}

/** The firms of one list, what can be done with them, and the pages. */
export function FirmList(props: Props) {
  const { query, run, list, onRefine } = props
  const { data, error, refetch } = list
  if (data === undefined || data.of !== nameOf(query.filter))
    return error === null ? (
      <p className="loading">{strings.loading}</p>
    ) : (
      <section className="panel growth-none" role="alert">
        <h2>{strings.failed}</h2>
        <p>{sayRefusal(error)}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  return (
    <>
      {query.filter.list === 'unsure' && <MissingTable {...{ query, run, onRefine }} />}
      <Found {...props} />
    </>
  )
}

function Found({ query, list, rule, chosen, ask, onChosen }: Props) {
  const { me } = useMe()
  const [told, setTold] = useState('')
  const { data, isPlaceholderData } = list
  if (data === undefined) return null
  const count = data.counts[query.filter.list]
  const gives = mayOpen(me, giveListTasks.access)
  return (
    <section className="growth-list" aria-busy={isPlaceholderData} data-stale={isPlaceholderData}>
      <div className="list-bar">
        <output>{strings.found(count)}</output>
        {query.filter.list !== 'due' && (
          <ChoiceField
            label={strings.sort}
            value={query.sort}
            choices={Object.entries(strings.sorts)}
            onChange={(word) => ask({ ...query, sort: sortNamed(word), page: 1 })}
          />
        )}
      </div>
      {gives && count > 0 && <Giving {...{ query, rule, count, chosen }} onGiven={(says) => setTold(says)} />}
      <Told>{told}</Told>
      {data.rows.length === 0 ? (
        <div className="panel growth-none">
          <p>{strings.empty}</p>
          <p className="quiet">{strings.emptyHint}</p>
        </div>
      ) : (
        <FirmRows
          rows={data.rows}
          list={query.filter.list}
          chosen={chosen}
          onChosen={gives ? onChosen : undefined}
        />
      )}
      <Pager
        page={query.page}
        pages={Math.ceil(count / ROWS_A_PAGE)}
        onPage={(page) => {
          ask({ ...query, page })
          scrollTo({ top: 0 })
        }}
      />
    </section>
  )
}

function sortNamed(word: string): ListSort {
  return word === 'help' || word === 'code' ? word : 'distance'
}

/** Gives the ticked firms, or the whole list while it is short enough, to an officer. */
function Giving({
  query,
  rule,
  count,
  chosen,
  onGiven,
}: Pick<Props, 'query' | 'rule' | 'chosen'> & { count: number; onGiven: (says: string) => void }) {
  const [firms, setFirms] = useState<'all' | readonly string[]>()
  const isTooLong = count > GIVEN_AT_ONCE_MOST
  return (
    <div className="growth-giving no-print">
      {chosen.size > 0 && <span>{strings.chosen(chosen.size)}</span>}
      <Button look="primary" disabled={chosen.size === 0} onClick={() => setFirms([...chosen])}>
        {strings.give}
      </Button>
      <Button disabled={isTooLong} onClick={() => setFirms('all')}>
        {strings.giveAll(count)}
      </Button>
      {isTooLong && <span className="small quiet">{strings.tooMany(GIVEN_AT_ONCE_MOST)}</span>}
      {firms !== undefined && (
        <GivePanel
          filter={query.filter}
          ruleTitle={rule?.title ?? query.filter.rule}
          firms={firms}
          count={firms === 'all' ? count : firms.length}
          onClose={() => setFirms(undefined)}
          onGiven={(says) => {
            setFirms(undefined)
            onGiven(says)
          }}
        />
      )}
    </div>
  )
}
