import { exportAudit, type AuditFilter } from '@yinyu/contract'
import { useState } from 'react'
import { CallRefused } from '../../../app/call.ts'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { useAddressSearch } from '../../standards/choice/address-search.ts'
import { strings } from '../strings.ts'
import { readFilter, writeFilter } from './audit-address.ts'
import { AuditFilters, type Ask } from './audit-filters.tsx'
import { EventPanel } from './event-panel.tsx'
import { EventTable } from './event-table.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { useAudit, useAuditCount } from './use-audit.ts'
import '../../../ui/card-table.css'
import '../../standards/choice/list-head.css'
import '../audit.css'

/** 审计记录: who did what and when; all that is asked stands in the address. */
export function AuditList() {
  const [search, write] = useAddressSearch()
  const { me } = useMe()
  const filter = readFilter(search)
  const [open, setOpen] = useState<number>()
  const onAsk: Ask = (more) => {
    setOpen(undefined)
    write(writeFilter({ ...filter, ...more }), 'push')
  }
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{mayOpen(me, 'audit.verify') ? strings.leadAll : strings.leadRegion}</p>
      </header>
      <AuditFilters filter={filter} onAsk={onAsk} onClear={() => write({}, 'push')} />
      <div className="audit-bar">
        <Count filter={filter} />
        {mayOpen(me, exportAudit.access) && <ExportButtons filter={filter} />}
      </div>
      <List filter={filter} onOpen={setOpen} />
      {open !== undefined && <EventPanel seq={open} onAsk={onAsk} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Count({ filter }: { filter: AuditFilter }) {
  const { data } = useAuditCount(filter)
  return (
    <output className="audit-count">
      {data !== undefined && strings.counted(data.count, data.isMore)}
      {data !== undefined && data.waiting > 0 && strings.waitingCount(data.waiting)}
    </output>
  )
}

function List({ filter, onOpen }: { filter: AuditFilter; onOpen: (seq: number) => void }) {
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useAudit(filter)
  if (error !== null)
    return (
      <section className="panel audit-empty" role="alert">
        <h2>{strings.failed}</h2>
        <p>{error instanceof CallRefused ? `${error.message}（${error.refusal.refused}）` : error.message}</p>
        <Button onClick={() => void refetch()}>{strings.again}</Button>
      </section>
    )
  const events = data?.pages.flatMap((page) => page.events) ?? []
  if (data !== undefined && events.length === 0)
    return (
      <section className="panel audit-empty">
        <h2>{strings.none}</h2>
        <p>{strings.noneTodo}</p>
      </section>
    )
  return (
    <section className="audit-list" aria-busy={isFetching}>
      {events.length > 0 && <EventTable events={events} onOpen={onOpen} />}
      {hasNextPage && (
        <Button className="audit-more" disabled={isFetching} onClick={() => void fetchNextPage()}>
          {strings.more}
        </Button>
      )}
    </section>
  )
}
