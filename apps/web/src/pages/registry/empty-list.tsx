import type { RegistryFilter } from '@yinyu/contract'
import { Button } from '../../ui/button.tsx'
import { usePlaceNames } from '../../ui/place-names.ts'
import { chipsOf } from './chips.ts'
import type { Refine } from './filters.tsx'
import { standingAsked } from './standing.ts'
import { strings } from './strings.ts'

/** Nothing found: says what to loosen, each with one press. */
export function EmptyList({ filter, onRefine }: { filter: RegistryFilter; onRefine: Refine }) {
  const chips = chipsOf(filter, usePlaceNames())
  if (chips.length === 0) return <p className="panel empty-list">{strings.emptyAll}</p>
  return (
    <section className="panel empty-list">
      <h2>{strings.emptyTitle}</h2>
      {filter.find !== undefined && <p>{strings.emptyWords}</p>}
      <p>{strings.emptyLead}</p>
      <div className="empty-ways">
        {chips.map(({ name, label }) => (
          <Button key={name} onClick={() => onRefine({ [name]: undefined })}>
            {strings.takeOff(label)}
          </Button>
        ))}
        {standingAsked(filter) === 'valid' && (
          <Button onClick={() => onRefine({ standing: 'ever' })}>{strings.emptyEver}</Button>
        )}
      </div>
    </section>
  )
}
