import type { ReactNode } from 'react'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { DayField } from '../../standards/choice/day-field.tsx'
import { strings } from '../strings.ts'
import { useViewpoint } from './use-viewpoint.ts'
import '../../../ui/check-list.css'

/** Chooses the day that one looks from, and whether only what was known by then counts. */
export function ViewpointBar({ asks, children }: { asks: 'day' | 'day-and-purpose'; children?: ReactNode }) {
  const { from, look, today } = useViewpoint()
  return (
    <div className="viewpoint no-print">
      <DayField label={strings.day} day={from.on} onChange={(on = today) => look({ on })} />
      {asks === 'day-and-purpose' && (
        <ChoiceField
          label={strings.purpose}
          value={from.purpose}
          choices={Object.entries(strings.purposes)}
          onChange={(word) => look({ purpose: word === 're-check' ? 're-check' : 'new' })}
        />
      )}
      <label className="viewpoint-known">
        <input
          type="checkbox"
          checked={from.known === 'then'}
          onChange={({ target }) => look({ known: target.checked ? 'then' : 'now' })}
        />
        {strings.knownThen}
      </label>
      {children}
    </div>
  )
}
