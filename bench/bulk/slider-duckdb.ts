import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  factColumn,
  lowerAmounts,
  lowerDecision,
  printStatement,
  type Definitions,
  type FactKey,
  type Occasion,
} from '@yinyu/rules'
import { timeInDuckdb, writeParquetFirms } from '@yinyu/server/parquet-firms'
import type { FirmRow } from './many-firms.ts'

/** What DuckDB is asked: the rule alone, over the very same firms. */
export interface DuckdbAsked {
  readonly alone: Definitions
  readonly rule: string
  readonly occasion: Occasion
  readonly keys: readonly FactKey[]
  readonly firms: number
  readonly rowAt: (firm: number) => FirmRow
  readonly rounds: number
}

/** Milliseconds for counts and money by verdict and county, one thread, firms in DuckDB's memory. */
export async function askDuckdb(
  asked: DuckdbAsked,
): Promise<readonly { readonly ms: number; readonly processor: number }[]> {
  const { alone, occasion, keys, firms, rowAt, rounds } = asked
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-slider-'))
  try {
    const { indicators } = alone
    const parquet = await writeParquetFirms({ folder, keys, indicators }, firms, rowAt)
    const text = groupedStatement(alone, asked.rule, occasion, keys)
    const taken = await timeInDuckdb(parquet, { text, count: firms, rounds: rounds + 1 })
    // The first round also brings the firms into the caches.
    const milliseconds = (each: number) => (each * firms) / 1e6
    return taken
      .slice(1)
      .map(({ clock, processor }) => ({ ms: milliseconds(clock), processor: milliseconds(processor) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function groupedStatement(
  alone: Definitions,
  rule: string,
  occasion: Occasion,
  keys: readonly FactKey[],
): string {
  const region = factColumn('region')
  const lowered = lowerDecision(alone, occasion, keys)
  const only = {
    ...lowered,
    standards: lowered.standards.filter(({ id }) => id === rule),
    policies: lowered.policies.filter(({ id }) => id === rule),
  }
  const amounts = lowerAmounts(alone, occasion, keys)
  const statement = printStatement(
    only,
    { table: 'firm', passed: [region], wanted: 'verdicts', fence: 'none' },
    amounts,
  )
  const verdict = statement.columns.find(({ says }) => says === 'verdict')?.name ?? ''
  const sums = statement.columns
    .filter(({ says }) => says === 'least-fen' || says === 'most-fen')
    .map(({ name }) => `sum(${name})`)
  const asked = [region, verdict, 'count(*)', ...sums].join(', ')
  return `select ${asked} from (${statement.text}) group by ${region}, ${verdict}`
}
