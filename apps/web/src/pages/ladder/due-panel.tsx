import type { Ladder, TitleKind } from '@yinyu/contract'
import { DueBars } from '../../ui/figures/due-bars.tsx'
import { titleShort } from '../../ui/title-words.ts'
import { duesOf } from './figures-of.ts'
import { registryLink } from './registry-link.tsx'
import { strings } from './strings.ts'

/** What ends in the next 90 days, month by month, as the registry lists it by months. */
export function DuePanel({ ladder: { due, on, region }, kind }: { ladder: Ladder; kind: TitleKind }) {
  return (
    <section className="panel ladder-panel">
      <DueBars
        title={strings.due(titleShort(kind))}
        dues={duesOf(due, kind)}
        today={on}
        by="month"
        table="left out"
        link={({ to }, face) =>
          registryLink({ title: kind, standing: 'due', dueIn: to.slice(0, 7), region }, face)
        }
      />
    </section>
  )
}
