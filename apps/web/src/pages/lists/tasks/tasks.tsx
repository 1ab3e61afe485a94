import { listListTasks, type ListTask } from '@yinyu/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { Told } from '../../../ui/told.tsx'
import { useAddressSearch } from '../../standards/choice/address-search.ts'
import { strings } from '../strings.ts'
import { ROWS_A_PAGE } from '../use-lists.ts'
import { TaskCard } from './task-card.tsx'
import { readTasks, writeTasks, type TasksQuery } from './tasks-address.ts'
import './tasks.css'

const words = strings.tasks

/** 交办: the firms that officers have in hand, the most urgent first. */
export function Tasks() {
  const [search, write] = useAddressSearch()
  const query = readTasks(search)
  const ask = (more: Partial<TasksQuery>) => write(writeTasks({ ...query, page: 1, ...more }), 'push')
  const { whose, state, late, page } = query
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['list-tasks', query],
    queryFn: ({ signal }) =>
      call(listListTasks, { query: { whose, late, page, ...(state === 'any' ? {} : { state }) }, signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <search className="panel tasks-asked no-print">
        <ChoiceField
          label={words.whose}
          value={whose}
          choices={Object.entries(words.whoseWords)}
          onChange={(word) => ask({ whose: word === 'given' || word === 'all' ? word : 'mine' })}
        />
        {data !== undefined && <Standing query={query} standing={data.standing} ask={ask} />}
      </search>
      {error !== null && data === undefined && (
        <section className="panel growth-none" role="alert">
          <p>{sayRefusal(error)}</p>
          <Button onClick={() => void refetch()}>{strings.again}</Button>
        </section>
      )}
      {data !== undefined && (
        <section aria-busy={isPlaceholderData} className="tasks">
          {data.count > 0 && <output>{strings.found(data.count)}</output>}
          <Cards rows={data.rows} query={query} />
          <Pager
            page={page}
            pages={Math.ceil(data.count / ROWS_A_PAGE)}
            onPage={(next) => ask({ page: next })}
          />
        </section>
      )}
    </>
  )
}

function Cards({ rows, query }: { rows: readonly ListTask[]; query: TasksQuery }) {
  const [told, setTold] = useState('')
  return (
    <>
      <Told>{told}</Told>
      {rows.length === 0 && (
        <div className="panel growth-none">
          <p>{words.empties[query.state === 'open' && query.late === 'any' ? query.whose : 'none']}</p>
        </div>
      )}
      <ul className="task-list">
        {rows.map((task) => (
          <li key={task.id} className="panel task">
            <TaskCard task={task} onDone={() => setTold(words.saved)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** How many stand how; each opens those it counts. */
function Standing({
  query,
  standing,
  ask,
}: {
  query: TasksQuery
  standing: { open: number; late: number; done: number; withdrawn: number }
  ask: (more: Partial<TasksQuery>) => void
}) {
  const choices = [
    { name: words.states.open, count: standing.open, state: 'open', late: 'any' },
    { name: words.late, count: standing.late, state: 'open', late: 'late' },
    { name: words.states.done, count: standing.done, state: 'done', late: 'any' },
    { name: words.states.withdrawn, count: standing.withdrawn, state: 'withdrawn', late: 'any' },
  ] as const
  return (
    <nav className="growth-tabs" aria-label={words.standing}>
      {choices.map(({ name, count, state, late }) => (
        <button
          key={name}
          type="button"
          aria-current={query.state === state && query.late === late ? 'page' : undefined}
          onClick={() => ask({ state, late })}
        >
          {name} <b>{count.toLocaleString('zh-CN')}</b>
        </button>
      ))}
    </nav>
  )
}
