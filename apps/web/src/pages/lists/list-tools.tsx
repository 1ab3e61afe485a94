import { exportGrowthList, listGrowthViews, type GrowthFilter } from '@yinyu/contract'
import { useState } from 'react'
import { addressOf } from '../../app/call.ts'
import { fetchFile } from '../../app/fetch-file.ts'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import type { ListQuery } from './lists-address.ts'
import { KeptViews } from './panels/kept-views.tsx'
import { strings } from './strings.ts'

/** What can be done with the list as a whole: keep the way to it, take it away. */
export function ListTools({ query, onUse }: { query: ListQuery; onUse: (filter: GrowthFilter) => void }) {
  const { me } = useMe()
  const [panel, setPanel] = useState<'views'>()
  const [told, setTold] = useState('')
  const [isGoing, setGoing] = useState(false)
  const { filter, sort } = query
  const take = async () => {
    setGoing(true)
    setTold('')
    const address = addressOf(exportGrowthList, { query: { ...filter, sort } })
    setTold((await fetchFile(address, `${strings.title}.xlsx`)) ?? '')
    setGoing(false)
  }
  return (
    <div className="growth-tools">
      {mayOpen(me, listGrowthViews.access) && (
        <Button onClick={() => setPanel('views')}>{strings.kept}</Button>
      )}
      {mayOpen(me, exportGrowthList.access) && (
        <Button disabled={isGoing} onClick={() => void take()}>
          {isGoing ? strings.exporting : strings.export}
        </Button>
      )}
      {told !== '' && <p role="alert">{told}</p>}
      {panel === 'views' && (
        <KeptViews
          filter={filter}
          onUse={(kept) => {
            setPanel(undefined)
            onUse(kept)
          }}
          onClose={() => setPanel(undefined)}
        />
      )}
    </div>
  )
}
