import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { sayInstant } from '../../ui/say-instant.ts'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { useAddressSearch, wordIn } from '../standards/choice/address-search.ts'
import { rememberAsked } from '../standards/choice/last-asked.ts'
import { FirmList } from './firm-list.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListTabs } from './list-tabs.tsx'
import { ListTools } from './list-tools.tsx'
import { readQuery, refine, writeQuery, type ListQuery } from './lists-address.ts'
import { RuleChoice } from './rule-choice.tsx'
import { strings } from './strings.ts'
import { Tasks } from './tasks/tasks.tsx'
import { useList, useRules } from './use-lists.ts'
import '../registry/registry.css'
import '../standards/choice/list-head.css'
import './lists.css'

/** 培育名单: over all firms, list by list; and what became of those that were given out. */
export function Lists() {
  const [search, write] = useAddressSearch()
  const view = wordIn(search, 'view') === 'tasks' ? 'tasks' : 'lists'
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{view === 'tasks' ? strings.tasks.lead : strings.lead}</p>
      </header>
      <nav className="growth-views no-print" aria-label={strings.title}>
        {(['lists', 'tasks'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-current={view === one ? 'page' : undefined}
            onClick={() => write(one === 'tasks' ? { view: 'tasks' } : {}, 'push')}
          >
            {strings.views[one]}
          </button>
        ))}
      </nav>
      {view === 'tasks' ? <Tasks /> : <OverRun />}
    </>
  )
}

function OverRun() {
  const { data, error, refetch } = useRules()
  if (data === undefined)
    return error === null ? (
      <p className="loading">{strings.loading}</p>
    ) : (
      <section className="panel growth-none" role="alert">
        <h2>{strings.failed}</h2>
        <p>{sayRefusal(error)}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  const { run, isRenewing, rules } = data
  if (run === undefined)
    return (
      <section className="panel growth-none" aria-live="polite">
        <p>{strings.noRun}</p>
      </section>
    )
  return (
    <>
      <Asked run={run.id} rules={rules} />
      <p className="small quiet growth-as-of">
        {strings.asOf(run.on, sayInstant(run.finishedAt), run.firms)}
        {isRenewing && <output> {strings.renewing}</output>}
      </p>
    </>
  )
}

type Rules = NonNullable<ReturnType<typeof useRules>['data']>['rules']

function Asked({ run, rules }: { run: string; rules: Rules }) {
  const [search, write] = useAddressSearch()
  const query = readQuery(search)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const list = useList(query, run)
  // The way back from a firm leads to the same list.
  useEffect(() => rememberAsked('/lists', writeQuery(readQuery(search))), [search])
  const ask = (next: ListQuery) => {
    setChosen(new Set())
    write(writeQuery(next), 'push')
  }
  const rule = rules.find(({ id }) => id === query.filter.rule)
  const onRefine = (more: Parameters<typeof refine>[1]) => ask(refine(query, more))
  return (
    <>
      <search className="panel growth-asked no-print">
        <div className="growth-first">
          <RuleChoice
            rules={rules}
            value={query.filter.rule}
            onChoose={(id) => {
              const isTitle = rules.find((each) => each.id === id)?.isTitle === true
              const leaves = !isTitle && ['falling', 'due'].includes(query.filter.list)
              onRefine({ rule: id, ...(leaves ? { list: 'qualified' } : {}) })
            }}
          />
          <ListTools query={query} onUse={(filter) => ask({ ...query, filter, page: 1 })} />
        </div>
        <ListFilters filter={query.filter} onRefine={onRefine} />
      </search>
      <ListTabs
        list={query.filter.list}
        counts={list.data?.rule === query.filter.rule ? list.data.counts : undefined}
        isTitle={rule?.isTitle === true}
        onChoose={(one) => onRefine({ list: one })}
      />
      <FirmList {...{ query, run, list, rule, chosen, ask, onRefine }} onChosen={setChosen} />
    </>
  )
}
