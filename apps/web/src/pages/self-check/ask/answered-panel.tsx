import type { FactKey } from '@yinyu/rules'
import type { Dispatch } from 'react'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FactGroups } from '../fields/fact-groups.tsx'
import { PLACES, type Sheet, type SheetChange } from '../sheet.ts'
import { strings } from '../strings.ts'

interface Props {
  readonly sheet: Sheet
  readonly faults: ReadonlyMap<FactKey, string>
  readonly conflicts: ReadonlyMap<FactKey, string>
  readonly change: Dispatch<SheetChange>
}

/** What has been said so far, open to change. */
export function AnsweredPanel({ sheet, faults, conflicts, change }: Props) {
  const said = [...Object.keys(sheet.entries), ...sheet.unsure].filter(
    (key) => !PLACES.has(key) && key !== 'name',
  )
  return (
    <section className="panel" aria-label={strings.answered}>
      <Disclosure
        initiallyOpen={matchMedia('(min-width: 1024px)').matches}
        summary={
          <h2>
            {strings.answered}
            {said.length > 0 && `（${said.length}）`}
          </h2>
        }
      >
        {said.length === 0 ? (
          <p className="quiet">{strings.nothingAnswered}</p>
        ) : (
          <FactGroups keys={[...new Set(said)]} {...{ sheet, faults, conflicts, change }} />
        )}
      </Disclosure>
    </section>
  )
}
