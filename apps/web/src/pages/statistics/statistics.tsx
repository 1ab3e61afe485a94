import { readStatistics, titleKinds, titleNames, type Statistics, type TitleKind } from '@yinyu/contract'
import { sayDate } from '@yinyu/kernel'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../app/call.ts'
import { Button } from '../../ui/button.tsx'
import { LadderPyramid } from '../../ui/figures/ladder-pyramid.tsx'
import { sayCount } from '../../ui/figures/say-count.ts'
import { TrendLine } from '../../ui/figures/trend-line.tsx'
import { sayRegion, usePlaceNames } from '../../ui/place-names.ts'
import { titleShort } from '../../ui/title-words.ts'
import { countOf, pyramidRungs, yearsOf } from '../ladder/figures-of.ts'
import { readView, writeView } from '../ladder/ladder-address.ts'
import { useAddressSearch } from '../standards/choice/address-search.ts'
import { Chips } from '../standards/choice/chips.tsx'
import { FormulaNote } from './formula-note.tsx'
import { formulas } from './formulas.ts'
import { PublicMap } from './public-map.tsx'
import { strings } from './strings.ts'
import '../ladder/ladder.css'
import '../standards/choice/list-head.css'
import './statistics.css'

const COUNTRY = '100000'

/** What everybody may know: figures without names, each with how it is counted. */
export function StatisticsPage() {
  const { data, isError, refetch } = useQuery({
    queryKey: ['statistics'],
    queryFn: ({ signal }) => call(readStatistics, { signal }),
  })
  const [search, write] = useAddressSearch()
  const view = readView(search, COUNTRY)
  return (
    <>
      <header className="list-head ladder-head">
        <h1>{strings.title}</h1>
        {data && (
          <p className="ladder-as-of">
            {strings.asOf(sayDate(data.on))}。{strings.source}。
          </p>
        )}
        {data && <Keep statistics={data} />}
        <p className="ladder-means">{strings.lead}</p>
      </header>
      {data && (
        <>
          <div className="panel ladder-choice statistics-choice no-print">
            <Chips
              legend={strings.kind}
              take="one"
              choices={titleKinds.map((kind) => ({ value: kind, label: titleShort(kind) }))}
              chosen={[view.kind]}
              onChange={([kind = view.kind]) => write(writeView({ ...view, kind }, COUNTRY), 'push')}
            />
          </div>
          <Figures statistics={data} kind={view.kind} />
        </>
      )}
      {isError && (
        <section className="panel notice" role="alert">
          <h2>{strings.failed}</h2>
          <Button onClick={() => void refetch()}>{strings.again}</Button>
        </section>
      )}
    </>
  )
}

function Figures({ statistics, kind }: { statistics: Statistics; kind: TitleKind }) {
  const { on, rungs, trend, leastTold } = statistics
  const counted = formulas({ on: sayDate(on), least: leastTold })
  const hnte = countOf(rungs, 'hnte')
  if (rungs.length === 0) return <p className="panel">{strings.empty}</p>
  return (
    <div className="ladder-figures">
      <section className="panel ladder-panel">
        <LadderPyramid title={strings.pyramid} rungs={pyramidRungs(rungs)} />
        <p>
          {strings.beside}
          {strings.counts(titleNames.hnte, sayCount(hnte.valid, '家'), sayCount(hnte.ever, '家'))}
        </p>
        <FormulaNote of={counted.rungs} />
      </section>
      <section className="panel ladder-panel ladder-map">
        <PublicMap statistics={statistics} kind={kind} />
        <FormulaNote of={counted.places} />
      </section>
      <section className="panel ladder-panel ladder-trend statistics-wide">
        <TrendLine title={strings.trend(titleShort(kind))} years={yearsOf(trend, kind)} asOf={on} />
        <FormulaNote of={counted.trend} />
      </section>
    </div>
  )
}

function Keep({ statistics }: { statistics: Statistics }) {
  const names = usePlaceNames()
  const keep = async () => {
    const { keepStatistics } = await import('./keep-statistics.ts')
    keepStatistics(statistics, (region) => sayRegion(region, names))
  }
  return (
    <Button className="no-print" onClick={() => void keep()}>
      {strings.keep}
    </Button>
  )
}
