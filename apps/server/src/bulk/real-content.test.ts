import { describe, expect, test } from 'vitest'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import {
  judgePolicies,
  judgeStandard,
  lowerDecision,
  planKernel,
  splitFactKey,
  type Facts,
  type FactKey,
  type Occasion,
} from '@yinyu/rules'
import { boundaryRows, type FirmRow } from './testing/boundary-rows.ts'
import { byClosures, byKernel, type Found } from './testing/decided.ts'

const definitions = definitionsOf(loadCatalogue('content').catalogue)
const occasions: readonly Occasion[] = [
  { on: '2026-06-01', purpose: 'new' },
  { on: '2026-06-01', purpose: 're-check' },
  { on: '2025-06-01', purpose: 'new' },
]
const FIRMS = 2000
const WALKED = 40
/** Until the year 2079. */
const DAYS_MAX = 40_000
const SEED = 20_261_121

describe.each(occasions)('on $on for $purpose', (occasion) => {
  const lowered = lowerDecision(definitions, occasion)
  const rows = withDays(lowered.keys, boundaryRows(planKernel(lowered), lowered.keys.length, FIRMS, SEED))
  const found = byKernel(lowered, rows)

  test('kernels and closures find the same verdicts, conditions and score ranges', () => {
    expect(found).toEqual(byClosures(lowered, rows))
  })

  test('kernels and the tree walker find the same', () => {
    const few = rows.slice(0, WALKED)
    expect(found.slice(0, WALKED)).toEqual(few.map((row) => byTree(factsOf(lowered.keys, row), occasion)))
  })
})

test('firms of the test meet, miss and leave open', () => {
  const [occasion = { on: '', purpose: 'new' }] = occasions
  const lowered = lowerDecision(definitions, occasion)
  const found = byKernel(lowered, boundaryRows(planKernel(lowered), lowered.keys.length, FIRMS, SEED))
  const verdicts = new Set(found.flatMap((one) => Object.values(one)).filter((value) => !value.includes(' ')))
  expect([...verdicts].toSorted()).toEqual(['met', 'unknown', 'unmet'])
})

function byTree(facts: Facts, occasion: Occasion): Found {
  const standards = definitions.standards.map((standard) =>
    judgeStandard(definitions, facts, { ...occasion, standard: standard.id }),
  )
  const lowered = lowerDecision(definitions, occasion)
  const named = new Map(lowered.policies.map(({ id, conditions }) => [id, conditions]))
  return Object.fromEntries([
    ...standards
      .filter(({ version }) => version)
      .flatMap(({ standard, verdict, conditions, score }) => [
        [`standard ${standard.id} `, verdict],
        ...Object.entries(conditions).map(([id, each]) => [`standard ${standard.id} ${id}`, each]),
        ...(score ? [[`score ${standard.id}`, `${score.least} to ${score.most}`]] : []),
      ]),
    ...judgePolicies(definitions, facts, occasion).flatMap(({ policy, verdict, reasons }) => [
      [`policy ${policy.id} `, verdict],
      ...reasons
        .filter(({ id }) => id !== undefined && named.get(policy.id)?.has(id))
        .map(({ id, verdict: each }) => [`policy ${policy.id} ${id}`, each]),
    ]),
  ])
}

/** Any whole number may be a sum of money, but a day must be one of a calendar. */
function withDays(keys: readonly FactKey[], rows: readonly FirmRow[]): readonly FirmRow[] {
  const dates = new Set(keys.flatMap((key, slot) => (isDate(key) ? [slot] : [])))
  return rows.map((row) =>
    row.map((value, slot) => (typeof value === 'number' && dates.has(slot) ? value % DAYS_MAX : value)),
  )
}

function isDate(key: FactKey): boolean {
  return definitions.indicators.get(splitFactKey(key).indicator)?.kind === 'date'
}

function factsOf(keys: readonly FactKey[], row: FirmRow): Facts {
  return new Map(
    keys.flatMap((key, slot) => {
      const value = row[slot]
      if (value === undefined) return []
      const day = () => new Date(Number(value) * 86_400_000).toISOString().slice(0, 10)
      return [[key, { value: isDate(key) ? day() : value }] as const]
    }),
  )
}
