import { useState } from 'react'
import type { ReserveBatchView } from '@yinyu/contract'
import { Button } from '../../../ui/button.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { strings } from '../strings.ts'
import { ROWS_A_PAGE, useBatches, useMayDecide, useSourceTitle } from '../use-reserve.ts'
import { Waiting } from '../waiting.tsx'
import { CountsPanel } from './counts-panel.tsx'
import { FindBatch } from './find-batch.tsx'

const words = strings.batches

/** Finding a batch, and the batches before. */
export function Batches({ onLook }: { onLook: (batch: string) => void }) {
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useBatches(page)
  const mayFind = useMayDecide()
  return (
    <div className="reserve-parts">
      {mayFind && <FindBatch onLook={onLook} />}
      <section aria-label={words.earlier}>
        <h2>{words.earlier}</h2>
        {data === undefined ? (
          <Waiting error={error} onAgain={() => void refetch()} />
        ) : data.rows.length === 0 ? (
          <p className="panel">{words.none}</p>
        ) : (
          <ul className="row-list">
            {data.rows.map((batch) => (
              <li key={batch.id}>
                <Batch batch={batch} onLook={onLook} />
              </li>
            ))}
          </ul>
        )}
        <Pager page={page} pages={Math.ceil((data?.count ?? 0) / ROWS_A_PAGE)} onPage={setPage} />
      </section>
    </div>
  )
}

function Batch({ batch, onLook }: { batch: ReserveBatchView; onLook: (batch: string) => void }) {
  const names = usePlaceNames()
  const titleOf = useSourceTitle()
  const [isOpen, setOpen] = useState(false)
  const { id, year, foundOn, madeBy, region, sources, met, unknown, factsOn } = batch
  const named = strings.candidates.batchOf(year, foundOn)
  return (
    <article className="row-card batch">
      <div>
        <h3>{named}</h3>
        <p className="small quiet">{`${sayRegion(region, names)} · ${madeBy}`}</p>
        {factsOn !== undefined && <p className="small quiet">{words.factsOn(factsOn)}</p>}
      </div>
      <div>
        <p>
          <b>{met + unknown === 0 ? words.nobody : words.line(met, unknown)}</b>
        </p>
        <p className="small">{sources.map(titleOf).join('、')}</p>
      </div>
      <div className="row-ways no-print">
        <Button onClick={() => onLook(id)} aria-label={`${named}：${words.look}`}>
          {words.look}
        </Button>
        <Button look="link" onClick={() => setOpen(true)} aria-label={`${named}：${words.counts}`}>
          {words.counts}
        </Button>
      </div>
      {isOpen && <CountsPanel batch={id} title={named} onClose={() => setOpen(false)} />}
    </article>
  )
}
