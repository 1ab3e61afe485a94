import {
  dropView,
  keepGrowthView,
  listGrowthViews,
  type GrowthFilter,
  type GrowthView,
} from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'

const words = strings.keeping

/** 筛选方案: lists that one keeps, and those that colleagues of the region share. */
export function KeptViews({
  filter,
  onUse,
  onClose,
}: {
  filter: GrowthFilter
  onUse: (filter: GrowthFilter) => void
  onClose: () => void
}) {
  const { data, error } = useQuery({
    queryKey: ['growth-views'],
    queryFn: ({ signal }) => call(listGrowthViews, { signal }),
  })
  return (
    <SidePanel title={strings.kept} lead={words.lead} onClose={onClose}>
      {error !== null && <p role="alert">{sayRefusal(error)}</p>}
      {data?.views.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="kept-views">
        {data?.views.map((view) => (
          <li key={view.id}>
            <Kept view={view} onUse={() => onUse(view.filter)} />
          </li>
        ))}
      </ul>
      <Keep filter={filter} />
    </SidePanel>
  )
}

function Kept({ view, onUse }: { view: GrowthView; onUse: () => void }) {
  const deed = useDeed()
  const [stage, setStage] = useState<'shown' | 'asked'>('shown')
  return (
    <>
      <div>
        <b>{view.title}</b>
        {view.isShared && <span className="kept-shared">{view.isMine ? words.shared : words.byOthers}</span>}
        <p className="small quiet">{strings.tabs[view.filter.list]}</p>
        {deed.fault !== undefined && <p role="alert">{deed.fault}</p>}
      </div>
      {stage === 'asked' ? (
        <div className="panel-ways">
          <Button look="danger" onClick={() => deed.run(() => call(dropView, { params: { id: view.id } }))}>
            {words.dropYes}
          </Button>
          <Button onClick={() => setStage('shown')}>{words.cancel}</Button>
        </div>
      ) : (
        <div className="panel-ways">
          <Button look="primary" onClick={onUse}>
            {words.use}
          </Button>
          {view.isMine && <Button onClick={() => setStage('asked')}>{words.drop}</Button>}
        </div>
      )}
    </>
  )
}

function Keep({ filter }: { filter: GrowthFilter }) {
  const deed = useDeed()
  const [title, setTitle] = useState('')
  const [share, setShare] = useState<'mine' | 'shared'>('mine')
  const [wrong, setWrong] = useState<string>()
  const go = () => {
    const name = title.trim()
    setWrong(name === '' ? words.needName : undefined)
    if (name === '') return
    deed.run(
      () => call(keepGrowthView, { body: { title: name, filter, share } }),
      () => setTitle(''),
    )
  }
  return (
    <>
      <h3>{words.keep}</h3>
      <DeedForm deed={deed} wrong={wrong} go={words.save} onGo={go}>
        <TextField
          label={words.name}
          value={title}
          maxLength={50}
          placeholder={words.nameHint}
          onChange={setTitle}
        />
        <ChoiceField
          label={words.share}
          value={share}
          choices={Object.entries(words.shares)}
          onChange={(word) => setShare(word === 'shared' ? 'shared' : 'mine')}
        />
      </DeedForm>
    </>
  )
}
