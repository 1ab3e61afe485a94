import { kindOfFormula } from '../formula/formula.ts'
import { splitFactKey, type FactKey } from '../fact.ts'
import { helpKinds, indicatorOf, type HelpKind, type Indicators } from '../indicator.ts'

/** What the office can do about an indicator: its own word, else that of the fact by which a computed one is moved. */
export function helpOfIndicator(id: string, year: number, indicators: Indicators): HelpKind | undefined {
  const { help, formula } = indicatorOf(indicators, id)
  if (help !== undefined || formula === undefined) return help
  const lever = kindOfFormula(formula).lever(formula, year)
  return lever && helpOfIndicator(lever.indicator, lever.year, indicators)
}

export function helpOfFact(key: FactKey, year: number, indicators: Indicators): HelpKind | undefined {
  return helpOfIndicator(splitFactKey(key).indicator, year, indicators)
}

/** The most helpful first; what nobody has said comes last. */
export function rankOfHelp(help: HelpKind | undefined): number {
  return help === undefined ? helpKinds.length : helpKinds.indexOf(help)
}
