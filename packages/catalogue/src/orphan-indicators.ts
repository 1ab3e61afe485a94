import { kindOfFormula } from '@yinyu/rules'
import type { Catalogue } from './catalogue.ts'
import { usesOf } from './indicator-use.ts'
import { visitsOfPolicy, visitsOfStandard } from './rules-of.ts'

/** They say who a firm is and where; no rule needs to read them. */
const IDENTITY = new Set(['credit-code', 'name', 'region'])

/** Indicators that no rule reads, neither itself nor through a formula: asked for in vain. */
export function orphanIndicators({ indicators, standards, policies }: Catalogue): readonly string[] {
  const visits = [...standards.flatMap(visitsOfStandard), ...policies.flatMap(visitsOfPolicy)]
  const granted = standards.flatMap(({ grants }) => grants ?? [])
  const open = [...visits.flatMap(usesOf).map(({ indicator }) => indicator), ...granted]
  const inputs = new Map(
    indicators.map(({ id, formula }) => [id, formula ? kindOfFormula(formula).inputs(formula) : []]),
  )
  const used = new Set<string>(IDENTITY)
  for (const id of open) {
    if (!used.has(id)) open.push(...(inputs.get(id) ?? []))
    used.add(id)
  }
  return indicators.map(({ id }) => id).filter((id) => !used.has(id))
}
