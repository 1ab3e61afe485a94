import { ChoiceField } from '../../ui/labelled-field.tsx'
import type { RegistryQuery, RegistrySort } from './registry-address.ts'
import { sayStanding } from './standing.ts'
import { strings } from './strings.ts'

const SIZES = [20, 50, 100] as const

/** How many there are, in which order, how many at a time. */
export function ListBar({
  query,
  count,
  onSort,
  onMost,
}: {
  query: RegistryQuery
  count: number
  onSort: (sort: RegistrySort) => void
  onMost: (most: number) => void
}) {
  return (
    <div className="list-bar">
      <p>
        <output>{strings.found(count)}</output>{' '}
        <span className="small quiet">{sayStanding(query.filter)}</span>
      </p>
      <div className="list-bar-fields no-print">
        <ChoiceField
          label={strings.sort}
          value={query.sort}
          choices={Object.entries(strings.sorts)}
          onChange={(word) => onSort(word === 'name' || word === 'due' ? word : 'code')}
        />
        <ChoiceField
          label={strings.most}
          value={String(query.most)}
          choices={[...new Set([...SIZES, query.most])].map((size) => [String(size), strings.rows(size)])}
          onChange={(word) => onMost(Number(word))}
        />
      </div>
    </div>
  )
}
