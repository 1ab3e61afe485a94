import { splitFactKey, type Indicators } from '@yinyu/rules'
import type { CaseFacts } from '../case-file.ts'
import { readCaseFacts, type FactProblem } from '../case-facts.ts'
import type { Content } from '../content.ts'
import { faultAt, type Fault, type KeyPath, type Located } from '../fault.ts'

/** The facts that cases write can be read, each as its indicator wants it. */
export function checkCaseFacts(content: Content): readonly Fault[] {
  const indicators: Indicators = new Map(content.indicators.map(({ value }) => [value.id, value]))
  const faultsIn = (facts: CaseFacts, path: KeyPath, file: Located) =>
    problemsOf(facts, indicators, content).map(({ key, what, todo }) =>
      faultAt(file, [...path, key], 'CONTENT_CASE_FACT', { what, todo }),
    )
  return content.cases.flatMap((file) => [
    ...faultsIn(file.value.base, ['base'], file),
    ...file.value.cases.flatMap(({ facts }, i) => faultsIn(facts, ['cases', i, 'facts'], file)),
  ])
}

function problemsOf(written: CaseFacts, indicators: Indicators, content: Content): readonly FactProblem[] {
  const { facts, problems } = readCaseFacts(written, indicators)
  const strange = (['region', 'industry'] as const).flatMap((key) => {
    const table = key === 'region' ? content.regions : content.industries
    const code = facts.get(key)?.value
    if (code === undefined || table.length === 0 || table.some((row) => row.code === code)) return []
    return [{ key, what: `代码表里没有“${code}”`, todo: '请写 codes/ 里有的代码' }]
  })
  return [...problems.filter(({ key }) => !content.brokenIds.has(splitFactKey(key).indicator)), ...strange]
}
