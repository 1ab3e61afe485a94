import { rehearsalShares } from '@yinyu/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { sayInstant } from '../../../ui/say-instant.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { strings } from '../strings.ts'
import { words } from './strings.ts'
import { KEPT_A_PAGE, useKeptList } from './use-kept.ts'
import './kept.css'

/** The saved rehearsals that one may open. */
export function KeptList({ onOpen, onClose }: { onOpen: (id: string) => void; onClose: () => void }) {
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useKeptList(page)
  return (
    <SidePanel title={words.title} onClose={onClose}>
      {error !== null && (
        <p role="alert">
          {words.failed}：{sayRefusal(error)} <Button onClick={() => void refetch()}>{strings.again}</Button>
        </p>
      )}
      {data === undefined && error === null && <p className="loading">{words.loading}</p>}
      {data?.rows.length === 0 && <p>{words.none}</p>}
      <ul className="kept-rows">
        {data?.rows.map(({ id, title, note, subject, isMine, madeBy, madeAt, share }) => (
          <li key={id}>
            <button type="button" className="kept-open" onClick={() => onOpen(id)}>
              {title}
            </button>
            <span className="small">{subject.title}</span>
            {note !== '' && <span className="small quiet">{note}</span>}
            <span className="small quiet">
              {words.by(isMine ? words.mine : madeBy, sayInstant(madeAt))}，{rehearsalShares[share]}
            </span>
          </li>
        ))}
      </ul>
      {data && <Pager page={page} pages={Math.ceil(data.count / KEPT_A_PAGE)} onPage={setPage} />}
    </SidePanel>
  )
}
