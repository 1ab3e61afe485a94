import { Mark } from '../../../ui/mark.tsx'
import { usePlaceNames } from '../../../ui/place-names.ts'
import { factLooks } from '../../../ui/state-looks.ts'
import { strings } from '../strings.ts'
import { sayRecorded } from './fact-value.ts'
import type { FactCell } from './facts-table.ts'

/** One value with where it comes from and how sure it is; opens all its records. Nothing known is said, not shown as 0. */
export function FactValueCell({ cell, onOpen }: { cell: FactCell; onOpen: (cell: FactCell) => void }) {
  const names = usePlaceNames()
  const { fact, differing, indicator, year } = cell
  if (fact === undefined && differing.length === 0)
    return <span className="fact-none">{strings.data.noData}</span>
  const what = `${year === undefined ? '' : `${year}年`}${indicator.title}`
  return (
    <button
      type="button"
      className="fact-cell"

      onClick={() => onOpen(cell)}
    >
      <span className="visually-hidden">{what}：</span>
      <b className={indicator.kind === 'text' ? 'fact-text' : ''}>
        {fact === undefined ? strings.data.noData : sayRecorded(indicator, fact.value, names)}
      </b>
      {fact !== undefined && (
        <span className="fact-from">
          {fact.sourceName} {fact.heldOn}{' '}
          {fact.state !== 'stated' && (
            <Mark look={factLooks[fact.state]}>{strings.factStates[fact.state]}</Mark>
          )}
        </span>
      )}
      {differing.length > 0 && (
        <span className="fact-differs">⚠ {strings.data.differs(differing.length)}</span>
      )}
    </button>
  )
}
