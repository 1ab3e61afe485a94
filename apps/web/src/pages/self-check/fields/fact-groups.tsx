import { splitFactKey, type FactKey } from '@yinyu/rules'
import type { Dispatch } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { groupKeys } from '../group-keys.ts'
import type { Sheet, SheetChange } from '../sheet.ts'
import { FactRow } from './fact-row.tsx'

interface Props {
  readonly keys: readonly FactKey[]
  readonly sheet: Sheet
  readonly faults: ReadonlyMap<FactKey, string>
  readonly conflicts: ReadonlyMap<FactKey, string>
  readonly change: Dispatch<SheetChange>
}

/** Facts as a form, under the headings of their groups. */
export function FactGroups({ keys, sheet, faults, conflicts, change }: Props) {
  const { indicators } = useDefinitions().definitions
  const known = keys.filter((key) => indicators.has(splitFactKey(key).indicator))
  return groupKeys(known, indicators).map(([group, own]) => (
    <section key={group} className="fact-group">
      <h3>{group}</h3>
      {own.map((key) => (
        <FactRow
          key={key}
          factKey={key}
          indicators={indicators}
          entry={sheet.entries[key]}
          fault={faults.get(key)}
          warning={conflicts.get(key)}
          isUnsure={sheet.unsure.includes(key)}
          change={change}
        />
      ))}
    </section>
  ))
}
