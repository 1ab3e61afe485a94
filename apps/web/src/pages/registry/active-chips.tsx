import type { RegistryFilter } from '@yinyu/contract'
import { usePlaceNames } from '../../ui/place-names.ts'
import { chipsOf } from './chips.ts'
import type { Refine } from './filters.tsx'
import { strings } from './strings.ts'

/** What the list is narrowed by, each to be taken off with one press. */
export function ActiveChips({
  filter,
  onRefine,
  onClear,
}: {
  filter: RegistryFilter
  onRefine: Refine
  onClear: () => void
}) {
  const chips = chipsOf(filter, usePlaceNames())
  if (chips.length === 0) return null
  return (
    <ul className="active-chips" aria-label={strings.chosen}>
      {chips.map(({ name, label }) => (
        <li key={name}>
          <button
            type="button"
            aria-label={strings.takeOff(label)}
            onClick={() => onRefine({ [name]: undefined })}
          >
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" onClick={onClear}>
          {strings.clear}
        </button>
      </li>
    </ul>
  )
}
