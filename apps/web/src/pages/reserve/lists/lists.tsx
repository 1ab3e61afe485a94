import { withdrawFirmList, type FirmListView } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import { LIST_ROWS_A_PAGE, useLists, useMayDecide, useSourceTitle } from '../use-reserve.ts'
import { Waiting } from '../waiting.tsx'
import { ListPanel } from './list-panel.tsx'
import { UploadList } from './upload-list.tsx'

const words = strings.lists

/** The lists that were handed over, and the form for another. */
export function Lists() {
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<string>()
  const { data, error, refetch } = useLists(page)
  const mayUpload = useMayDecide()
  return (
    <div className="reserve-parts">
      {mayUpload && <UploadList onDone={setOpen} />}
      <section aria-label={words.all}>
        <h2>{words.all}</h2>
        {data === undefined ? (
          <Waiting error={error} onAgain={() => void refetch()} />
        ) : data.rows.length === 0 ? (
          <p className="panel">{words.none}</p>
        ) : (
          <ul className="row-list">
            {data.rows.map((list) => (
              <li key={list.id}>
                <OneList list={list} onOpen={() => setOpen(list.id)} />
              </li>
            ))}
          </ul>
        )}
        <Pager page={page} pages={Math.ceil((data?.count ?? 0) / LIST_ROWS_A_PAGE)} onPage={setPage} />
      </section>
      {open !== undefined && <ListPanel id={open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function OneList({ list, onOpen }: { list: FirmListView; onOpen: () => void }) {
  const titleOf = useSourceTitle()
  const mayWithdraw = useMayDecide()
  const [isAsking, setAsking] = useState(false)
  const { id, name, issuer, issuedOn, source, found, unregistered, faulty, withdrawnBecause } = list
  const withdraws = mayWithdraw && withdrawnBecause === undefined && source !== undefined
  return (
    <article className="row-card firm-list">
      <div>
        <h3>{name}</h3>
        <p className="small">{source === undefined ? words.policyList : titleOf(source)}</p>
        <p className="small quiet">{`${issuer}，${issuedOn} · ${list.uploadedBy} ${sayInstant(list.uploadedAt)} 上传`}</p>
        {withdrawnBecause !== undefined && (
          <p>
            <Mark look="bad">{words.withdrawn(withdrawnBecause)}</Mark>
          </p>
        )}
      </div>
      <dl>
        <dt>{words.found}</dt>
        <dd>{found}</dd>
        <dt>{words.unregistered}</dt>
        <dd>{unregistered}</dd>
        <dt>{words.faulty}</dt>
        <dd>{faulty}</dd>
      </dl>
      <div className="row-ways no-print">
        <Button onClick={onOpen} aria-label={`${name}：${words.open}`}>
          {words.open}
        </Button>
        {withdraws && (
          <Button look="link" onClick={() => setAsking(true)} aria-label={`${name}：${words.withdraw}`}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {isAsking && <Withdraw id={id} onEnd={() => setAsking(false)} />}
    </article>
  )
}

function Withdraw({ id, onEnd }: { id: string; onEnd: () => void }) {
  const deed = useDeed()
  const [because, setBecause] = useState('')
  return (
    <DeedForm
      deed={deed}
      go={words.withdrawGo}
      look="danger"
      onGo={() => deed.run(() => call(withdrawFirmList, { params: { id }, body: { because } }), onEnd)}
      onCancel={onEnd}
    >
      <TextField label={words.because} value={because} maxLength={500} onChange={setBecause} />
    </DeedForm>
  )
}
