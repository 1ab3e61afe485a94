import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { factLooks } from '../../../ui/state-looks.ts'
import type { FormField } from './form-fields.ts'
import { useSayRecorded } from './say-recorded.ts'
import { strings } from './strings.ts'

/** A recorded value with source and day: to be changed where it is our own word, to be objected to where it is not. */
export function Recorded({
  field,
  label,
  onChange,
  onWithdraw,
  onObject,
}: {
  field: FormField
  label: string
  onChange: () => void
  onWithdraw: () => void
  onObject: (field: FormField) => void
}) {
  const sayRecorded = useSayRecorded()
  const { fact, indicator, differing, isOurs } = field
  if (fact?.value === undefined) return <span className="quiet">{strings.nobody}</span>
  const isOpen = fact.state === 'disputed'
  return (
    <>
      <span className="cell-line">
        <b className={indicator.kind === 'text' ? 'cell-text' : 'cell-value'}>
          {sayRecorded(indicator, fact.value)}
        </b>
        {fact.state !== 'stated' && <Mark look={factLooks[fact.state]}>{strings.states[fact.state]}</Mark>}
        {isOurs && (
          <Button look="link" aria-label={`${strings.change}：${label}`} onClick={onChange}>
            {strings.change}
          </Button>
        )}
        {isOurs && (
          <Button look="link" aria-label={`${strings.withdraw}：${label}`} onClick={onWithdraw}>
            {strings.withdraw}
          </Button>
        )}
        {!isOurs && !isOpen && (
          <Button look="link" aria-label={`${strings.object}：${label}`} onClick={() => onObject(field)}>
            {strings.object}
          </Button>
        )}
      </span>
      <span className="cell-from">
        {fact.sourceName} {fact.heldOn}
      </span>
      {differing.map(
        (other) =>
          other.value !== undefined && (
            <span key={other.id} className="cell-from cell-differs">
              {strings.alsoSaid(other.sourceName, sayRecorded(indicator, other.value))}
            </span>
          ),
      )}
    </>
  )
}
