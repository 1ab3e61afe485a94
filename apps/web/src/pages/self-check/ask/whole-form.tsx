import { prepareDecision, splitFactKey, type FactKey } from '@yinyu/rules'
import { useMemo, type Dispatch } from 'react'
import { useDefinitions } from '../../../app/definitions.ts'
import { FactGroups } from '../fields/fact-groups.tsx'
import { concerning } from '../rank-questions.ts'
import { PLACES, type Sheet, type SheetChange } from '../sheet.ts'
import { strings } from '../strings.ts'
import type { SheetAnswers } from '../use-answers.ts'

/** Every fact that anything in force for this firm rests on, as one form. */
export function WholeForm({
  sheet,
  found,
  change,
}: {
  sheet: Sheet
  found: SheetAnswers
  change: Dispatch<SheetChange>
}) {
  const { definitions } = useDefinitions()
  const { facts, faults, conflicts, occasion } = found
  const region = facts.get('region')?.value
  const keys = useMemo(
    () => prepareDecision(concerning(definitions, region, occasion), occasion).keys.filter(isAsked),
    [definitions, region, occasion],
  )
  return (
    <section className="panel" aria-labelledby="form-title">
      <h2 id="form-title">{strings.wholeForm}</h2>
      <p className="quiet small">{strings.wholeFormText}</p>
      <FactGroups keys={keys} {...{ sheet, faults, conflicts, change }} />
    </section>
  )
}

function isAsked(key: FactKey): boolean {
  return !PLACES.has(splitFactKey(key).indicator)
}
