import { dropView, listViews, type RegistryFilter } from '@yinyu/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, CallRefused } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { chipsOf } from '../chips.ts'
import { readColumns, type ColumnId } from '../columns.ts'
import { strings } from '../strings.ts'
import { KeepForm } from './keep-form.tsx'

interface Kept {
  readonly id: string
  readonly title: string
  readonly filter: RegistryFilter
  readonly columns: readonly string[]
  readonly isShared: boolean
  readonly isMine: boolean
}

export interface Shown {
  readonly filter: RegistryFilter
  readonly columns: readonly ColumnId[]
}

const KEY = ['views']

/** 筛选方案: the filters that one keeps, and those that colleagues share. */
export function KeptViews({
  filter,
  columns,
  onUse,
  onClose,
}: Shown & { onUse: (view: Shown) => void; onClose: () => void }) {
  const { data, error } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(listViews, { signal }) })
  const asked = useQueryClient()
  const again = () => asked.invalidateQueries({ queryKey: KEY })
  return (
    <SidePanel title={strings.views.open} lead={strings.views.lead} onClose={onClose}>
      {error !== null && <p role="alert">{sayRefusal(error)}</p>}
      {data?.views.length === 0 && <p className="quiet">{strings.views.none}</p>}
      <ul className="kept-views">
        {data?.views.map((view) => (
          <li key={view.id}>
            <KeptView
              view={view}
              onUse={() => onUse({ filter: view.filter, columns: readColumns(view.columns) })}
              onDropped={() => void again()}
            />
          </li>
        ))}
      </ul>
      <KeepForm filter={filter} columns={columns} onKept={() => void again()} />
    </SidePanel>
  )
}

function KeptView({ view, onUse, onDropped }: { view: Kept; onUse: () => void; onDropped: () => void }) {
  const names = usePlaceNames()
  const [stage, setStage] = useState<'shown' | 'asked'>('shown')
  const [fault, setFault] = useState('')
  const chips = chipsOf(view.filter, names).map(({ label }) => label)
  const drop = async () => {
    try {
      await call(dropView, { params: { id: view.id } })
      onDropped()
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setFault(sayRefusal(error))
    }
  }
  return (
    <>
      <div>
        <b>{view.title}</b>
        {view.isShared && (
          <span className="kept-shared">{view.isMine ? strings.views.shared : strings.views.byOthers}</span>
        )}
        <p className="small quiet">{chips.length === 0 ? strings.views.everything : chips.join('；')}</p>
        {fault !== '' && <p role="alert">{fault}</p>}
      </div>
      {stage === 'asked' ? (
        <div className="panel-ways">
          <Button look="danger" onClick={() => void drop()}>
            {strings.views.dropYes}
          </Button>
          <Button onClick={() => setStage('shown')}>取消</Button>
        </div>
      ) : (
        <div className="panel-ways">
          <Button look="primary" onClick={onUse}>
            {strings.views.use}
          </Button>
          {view.isMine && <Button onClick={() => setStage('asked')}>{strings.views.drop}</Button>}
        </div>
      )}
    </>
  )
}
