import type { Ladder } from '@yinyu/contract'
import { sayDate } from '@yinyu/kernel'
import { Button } from '../../ui/button.tsx'
import { useAddressSearch } from '../standards/choice/address-search.ts'
import { DuePanel } from './due-panel.tsx'
import { readView, writeView, type LadderView } from './ladder-address.ts'
import { MapPanel } from './map-panel.tsx'
import { PyramidPanel } from './pyramid-panel.tsx'
import { strings } from './strings.ts'
import { TrendPanel } from './trend-panel.tsx'
import { UpdatesPanel } from './updates-panel.tsx'
import { useLadder, useTopRegion } from './use-ladder.ts'
import { useRegionName } from './use-region-name.ts'
import { ViewChoice } from './view-choice.tsx'
import '../standards/choice/list-head.css'
import './ladder.css'

/** The ladder of a region on one page; every number opens the list of those it counts. */
export function LadderOverview() {
  const top = useTopRegion()
  const [search, write] = useAddressSearch()
  const view = readView(search, top)
  const { data, isError, refetch, isPlaceholderData } = useLadder(view.region)
  return (
    <>
      <header className="list-head ladder-head">
        <h1>{strings.title}</h1>
        {data && <AsOf ladder={data} />}
        <Button className="no-print" onClick={() => print()}>
          {strings.print}
        </Button>
        <p className="ladder-means">
          {strings.lead}
          {strings.means}
        </p>
      </header>
      <ViewChoice top={top} view={view} onChoose={(next) => write(writeView(next, top), 'push')} />
      {data && <Figures ladder={data} view={view} state={isPlaceholderData ? 'changing' : 'shown'} />}
      {isError && <Failed onAgain={() => void refetch()} />}
    </>
  )
}

function AsOf({ ladder: { region, on } }: { ladder: Ladder }) {
  const named = useRegionName(region)
  return <p className="ladder-as-of">{strings.asOf(named, sayDate(on))}</p>
}

function Figures({ ladder, view, state }: { ladder: Ladder; view: LadderView; state: 'shown' | 'changing' }) {
  return (
    <div className="ladder-figures" aria-busy={state === 'changing'}>
      <PyramidPanel ladder={ladder} />
      <MapPanel ladder={ladder} kind={view.kind} />
      <TrendPanel ladder={ladder} kind={view.kind} />
      <DuePanel ladder={ladder} kind={view.kind} />
      <UpdatesPanel ladder={ladder} />
    </div>
  )
}

function Failed({ onAgain }: { onAgain: () => void }) {
  return (
    <section className="panel notice" role="alert">
      <h2>{strings.failed}</h2>
      <Button onClick={onAgain}>{strings.again}</Button>
    </section>
  )
}
