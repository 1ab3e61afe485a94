import type { Ladder, TitleKind } from '@yinyu/contract'
import { TrendLine } from '../../ui/figures/trend-line.tsx'
import { titleShort } from '../../ui/title-words.ts'
import { yearsOf } from './figures-of.ts'
import { registryLink } from './registry-link.tsx'
import { strings } from './strings.ts'

/** How the title has grown; those newly recognised in a year can be opened as a list. */
export function TrendPanel({ ladder: { trend, on, region }, kind }: { ladder: Ladder; kind: TitleKind }) {
  return (
    <section className="panel ladder-panel ladder-trend">
      <TrendLine
        title={strings.trend(titleShort(kind))}
        years={yearsOf(trend, kind)}
        asOf={on}
        link={(year, face) => registryLink({ title: kind, standing: 'ever', grantedIn: year, region }, face)}
      />
    </section>
  )
}
