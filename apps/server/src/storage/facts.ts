import { sql } from 'kysely'
import { isIsoDate, type IsoDate } from '@yinyu/kernel'
import { indicatorOf, type FactValue, type Indicators, type SourceKind } from '@yinyu/rules'
import { currentFacts, type FactState, type StoredFact, type Viewpoint } from './current-fact.ts'
import { findEnterprise } from './enterprises.ts'
import { findShapeFault } from './fact-shape.ts'
import { keptStatement } from './kept-statement.ts'
import type { Writing } from './perform.ts'
import { storageFault } from './storage-fault.ts'
import type { Reading } from './transaction.ts'

/** Where one can see that a fact is so. */
export interface Evidence {
  readonly title: string
  readonly place: string
  /** SHA-256 of the file, where it is one. */
  readonly digest?: string
}

/** What a source says, ready to be recorded; without a value it takes its word back. */
export interface Statement {
  readonly indicator: string
  readonly year?: number | undefined
  readonly value: FactValue | undefined
  readonly source: SourceKind
  readonly sourceName: string
  readonly state?: Exclude<FactState, 'withdrawn'>
  readonly heldOn: IsoDate
  readonly evidence?: readonly Evidence[]
}

const STATEMENTS_MOST = 1_000

/** Records what is said of one enterprise; it is known from today on. Gives the ids in the order of the statements. */
export async function recordFacts(
  open: Writing,
  given: { enterprise: string; statements: readonly Statement[]; indicators: Indicators; today: IsoDate },
): Promise<readonly string[]> {
  const { enterprise, statements, indicators, today } = given
  await findEnterprise(open, { id: enterprise })
  if (statements.length === 0 || statements.length > STATEMENTS_MOST)
    throw storageFault('FACT_INDICATOR', `一次记录 1 到 ${STATEMENTS_MOST} 条`)
  for (const statement of statements) check(statement, indicators)
  const rows = statements.map((statement) => toRow(statement, enterprise, today))
  await open.sql.insertInto('fact').values(rows).execute()
  const evidence = statements.flatMap(({ evidence: shown = [] }, i) =>
    shown.map((each) => ({ ...each, enterprise_id: enterprise, fact_id: rows[i]?.id ?? '' })),
  )
  if (evidence.length > 0) await open.sql.insertInto('fact_evidence').values(evidence).execute()
  if (statements.some(({ indicator }) => indicator === 'industry'))
    await sql`select settle_industry(${[enterprise]}::uuid[])`.execute(open.sql)
  open.audit({
    kind: 'facts-recorded',
    objectKind: 'enterprise',
    object: enterprise,
    detail: { facts: rows.length },
  })
  return rows.map(({ id }) => id)
}

/** All that was ever said of one enterprise, in the order of recording. */
export async function readFacts(open: Reading, enterprise: string): Promise<readonly StoredFact[]> {
  const rows = await factsOfEnterprise(open, [enterprise])
  return rows.map(({ number_value, text_value, flag_value, year, source, state, ...rest }) => ({
    ...rest,
    year: year ?? undefined,
    value: number_value ?? text_value ?? flag_value ?? undefined,
    source: source as SourceKind,
    state: state as FactState,
  }))
}

type FactRow = Omit<StoredFact, 'year' | 'value' | 'source' | 'state'> & {
  readonly year: number | null
  readonly source: string
  readonly state: string
  readonly number_value: number | null
  readonly text_value: string | null
  readonly flag_value: boolean | null
}

const factsOfEnterprise = keptStatement<FactRow>(
  'facts-of-enterprise',
  `select id, seq, indicator, year, source, state, number_value, text_value, flag_value,
    source_name as "sourceName", held_on as "heldOn", known_on as "knownOn"
  from fact where enterprise_id = $1 order by seq`,
)

/** The facts of one enterprise that count, seen from a day. */
export async function readCurrentFacts(
  open: Reading,
  given: { enterprise: string; indicators: Indicators; from: Viewpoint },
): Promise<ReadonlyMap<string, StoredFact>> {
  await findEnterprise(open, { id: given.enterprise })
  return currentFacts(await readFacts(open, given.enterprise), given.indicators, given.from)
}

/** The evidence of one fact. */
export async function readEvidence(open: Reading, fact: string): Promise<readonly Evidence[]> {
  const rows = await open.sql
    .selectFrom('fact_evidence')
    .select(['title', 'place', 'digest'])
    .where('fact_id', '=', fact)
    .execute()
  return rows.map(({ digest, ...rest }) => (digest === null ? rest : { ...rest, digest }))
}

function check({ indicator: id, year, value, heldOn }: Statement, indicators: Indicators): void {
  if (!indicators.has(id)) throw storageFault('FACT_INDICATOR', `没有指标“${id}”`)
  const fault = findShapeFault(indicatorOf(indicators, id), { year, value })
  if (fault !== undefined) throw storageFault('FACT_INDICATOR', fault)
  if (!isIsoDate(heldOn)) throw storageFault('FACT_INDICATOR', `“${heldOn}”不是一个存在的日期`)
}

function toRow(
  { indicator, year, value, source, sourceName, state, heldOn }: Statement,
  enterprise: string,
  today: IsoDate,
) {
  return {
    id: crypto.randomUUID(),
    enterprise_id: enterprise,
    indicator,
    year: year ?? null,
    number_value: typeof value === 'number' ? value : null,
    text_value: typeof value === 'string' ? value : null,
    flag_value: typeof value === 'boolean' ? value : null,
    source,
    source_name: sourceName,
    state: value === undefined ? 'withdrawn' : (state ?? 'stated'),
    held_on: heldOn,
    known_on: today,
  }
}
