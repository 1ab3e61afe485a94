import { exportEnterprises, listViews } from '@yinyu/contract'
import { useEffect, useState } from 'react'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { Pager } from '../../ui/pager.tsx'
import { sayRefusal } from '../../ui/say-refusal.ts'
import { useAddressSearch } from '../standards/choice/address-search.ts'
import { rememberAsked } from '../standards/choice/last-asked.ts'
import { SearchBox } from '../standards/choice/search-box.tsx'
import { ActiveChips } from './active-chips.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { EmptyList } from './empty-list.tsx'
import { ExportPanel } from './export/export-panel.tsx'
import { Filters, type Refine } from './filters.tsx'
import { ListBar } from './list-bar.tsx'
import { readQuery, refine, writeQuery, type RegistryQuery } from './registry-address.ts'
import { SkeletonRows } from './skeleton-rows.tsx'
import { strings } from './strings.ts'
import { FirmTable } from './table/firm-table.tsx'
import { useColumns } from './use-columns.ts'
import { useEnterprises } from './use-enterprises.ts'
import { KeptViews } from './views/kept-views.tsx'
import '../standards/choice/list-head.css'
import './registry.css'

type Panel = 'views' | 'columns' | 'export'

/** 企业名录: find, narrow, keep, take away; all that is asked stands in the address. */
export function Registry() {
  const [search, write] = useAddressSearch()
  const query = readQuery(search)
  const [columns, setColumns] = useColumns()
  const [panel, setPanel] = useState<Panel>()
  const list = useEnterprises(query)
  // The way back from a firm leads to the same list.
  useEffect(() => rememberAsked('/registry', writeQuery(readQuery(search))), [search])
  const ask = (next: RegistryQuery, step: 'push' | 'replace' = 'push') => write(writeQuery(next), step)
  const onRefine: Refine = (more) => ask(refine(query, more))
  const close = () => setPanel(undefined)
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <search className="panel registry-asked no-print">
        <div className="registry-find">
          <SearchBox
            label={strings.search}
            hint={strings.searchHint}
            words={query.filter.find ?? ''}
            onSearch={(find) => ask(refine(query, { find }), 'replace')}
          />
          <Tools onOpen={setPanel} />
        </div>
        <Filters filter={query.filter} onRefine={onRefine} />
      </search>
      <ActiveChips
        filter={query.filter}
        onRefine={onRefine}
        onClear={() => ask({ ...query, filter: {}, page: 1 })}
      />
      <List query={query} list={list} columns={columns} ask={ask} onRefine={onRefine} />
      {panel === 'columns' && <ColumnChoice columns={columns} onChange={setColumns} onClose={close} />}
      {panel === 'export' && <ExportPanel filter={query.filter} count={list.data?.count} onClose={close} />}
      {panel === 'views' && (
        <KeptViews
          filter={query.filter}
          columns={columns}
          onUse={(view) => {
            ask({ ...query, filter: view.filter, page: 1 })
            if (view.columns.length > 0) setColumns(view.columns)
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function Tools({ onOpen }: { onOpen: (panel: Panel) => void }) {
  const { me } = useMe()
  return (
    <div className="registry-tools">
      {mayOpen(me, listViews.access) && <Button onClick={() => onOpen('views')}>{strings.views.open}</Button>}
      <Button onClick={() => onOpen('columns')}>{strings.columns}</Button>
      {mayOpen(me, exportEnterprises.access) && (
        <Button onClick={() => onOpen('export')}>{strings.export.open}</Button>
      )}
    </div>
  )
}

/** The contract turns no more pages. */
const PAGES_MOST = 2_000

function List({
  query,
  list,
  columns,
  ask,
  onRefine,
}: {
  query: RegistryQuery
  list: ReturnType<typeof useEnterprises>
  columns: ReturnType<typeof useColumns>[0]
  ask: (query: RegistryQuery) => void
  onRefine: Refine
}) {
  const today = useMe().today ?? ''
  const { data, error, isPlaceholderData, refetch } = list
  if (error !== null && data === undefined)
    return (
      <section className="panel empty-list" role="alert">
        <h2>{strings.failed}</h2>
        <p>{sayRefusal(error)}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  if (data === undefined) return <SkeletonRows />
  const pages = Math.ceil(data.count / query.most)
  return (
    <section className="registry-list" aria-busy={isPlaceholderData} data-stale={isPlaceholderData}>
      <ListBar
        query={query}
        count={data.count}
        onSort={(sort) => ask({ ...query, sort, page: 1 })}
        onMost={(most) => ask({ ...query, most, page: 1 })}
      />
      {data.rows.length === 0 ? (
        <EmptyList filter={query.filter} onRefine={onRefine} />
      ) : (
        <FirmTable
          {...{ columns, today }}
          rows={data.rows}
          sort={query.sort}
          onSort={(sort) => ask({ ...query, sort, page: 1 })}
        />
      )}
      {pages > PAGES_MOST && <p className="quiet small">{strings.beyond(PAGES_MOST * query.most)}</p>}
      <Pager
        page={query.page}
        pages={Math.min(pages, PAGES_MOST)}
        onPage={(page) => {
          ask({ ...query, page })
          scrollTo({ top: 0 })
        }}
      />
    </section>
  )
}
