import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import { factKey } from '@yinyu/rules'
import type { StoredFact } from '../../storage/current-fact.ts'
import type { Writing } from '../../storage/perform.ts'
import type { Reading } from '../../storage/transaction.ts'
import type { ImportRun } from './import-run.ts'
import { readHistory } from './known-records.ts'
import { isSuperseded, planUndo, type Restatement } from './undo-plan.ts'

/** Of which facts the words that count are said again. */
export interface Asked {
  readonly run: ImportRun
  readonly enterprises: readonly string[]
  readonly indicators: readonly string[]
  /** Recorded by the run and to count no longer; empty when the run has just added words. */
  readonly mine: ReadonlySet<string>
  readonly today: IsoDate
}

/** Says again what an undo has uncovered; gives how many of the discounted facts a later word had replaced already. */
export async function sayAgain(open: Writing, asked: Asked): Promise<{ readonly superseded: number }> {
  const { run, enterprises, indicators, mine, today } = asked
  const undone = await readUndone(open, enterprises)
  if (mine.size === 0 && undone.size === 0) return { superseded: 0 }
  const histories = await readHistory(open, enterprises, indicators)
  const facts: object[] = []
  let superseded = 0
  for (const [enterprise, history] of histories) {
    const ofKind = history.filter(({ source }) => source === run.source)
    for (const words of Map.groupBy(ofKind, ({ indicator, year }) => factKey(indicator, year)).values()) {
      const discounted = { mine, undone }
      superseded += words.filter((each) => mine.has(each.id) && isSuperseded(each, words, discounted)).length
      const plan = planUndo(words, discounted)
      facts.push(...plan.map((each) => factRow(each, { enterprise, word: words[0], today })))
    }
  }
  await record(open, run, facts)
  return { superseded }
}

async function readUndone(open: Reading, enterprises: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await open.sql
    .selectFrom('import_undone_fact')
    .select('fact_id')
    .where('enterprise_id', '=', sql<string>`any(${enterprises}::uuid[])`)
    .execute()
  return new Set(rows.map(({ fact_id }) => fact_id))
}

function factRow(
  { heldOn, value, state, sourceName }: Restatement,
  about: { enterprise: string; word: StoredFact | undefined; today: IsoDate },
): object {
  return {
    id: randomUUIDv7(),
    enterprise_id: about.enterprise,
    indicator: about.word?.indicator,
    year: about.word?.year,
    number_value: typeof value === 'number' ? value : undefined,
    text_value: typeof value === 'string' ? value : undefined,
    flag_value: typeof value === 'boolean' ? value : undefined,
    source_name: sourceName,
    state,
    held_on: heldOn,
    known_on: about.today,
  }
}

/** Records them in the order given, and that they are nobody's own words. */
async function record(open: Writing, run: ImportRun, facts: readonly object[]): Promise<void> {
  if (facts.length === 0) return
  await sql`
    with recorded as (
      insert into fact (id, enterprise_id, indicator, year, number_value, text_value, flag_value, source, source_name,
        state, held_on, known_on)
      select id, enterprise_id, indicator, year, number_value, text_value, flag_value, ${run.source}::text, source_name,
        state, held_on, known_on
      from json_populate_recordset(null::fact, ${JSON.stringify(facts)}::json)
      returning id, enterprise_id)
    insert into import_undone_fact (fact_id, enterprise_id, run_id)
    select id, enterprise_id, ${run.id}::uuid from recorded`.execute(open.sql)
}
