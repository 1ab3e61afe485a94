import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { GrowthFilter, GrowthList } from '@yinyu/contract'
import { significantDigits, type RegionCode } from '@yinyu/kernel'
import { textOf } from '../../../bulk/sql-text.ts'

/** Firms picked by the records rather than by the run, by their ids. */
export interface Picked {
  /** Whom somebody has in hand for this rule. */
  readonly inHand: readonly string[]
  /** Whose title ends soon or whose yearly update is missing, the sooner first. */
  readonly due: readonly string[]
}

export interface Selection extends Picked {
  readonly filter: GrowthFilter
  /** The region of the post: nothing outside it is ever selected. */
  readonly region: RegionCode
}

/** One firm of the index, as it is told. */
export interface SelectedFirm {
  readonly enterprise: string
  readonly size: string | undefined
  readonly help: string | undefined
}

const LISTS: readonly GrowthList[] = ['qualified', 'nearly', 'unsure', 'falling', 'due']

/** Shows the index of a rule as `listed`, with what the records pick out besides. */
export async function showIndex(
  connection: DuckDBConnection,
  path: string,
  { inHand, due }: Picked,
): Promise<void> {
  await connection.run(`create or replace view listed as select * from read_parquet(${textOf(path)})`)
  await fill(connection, 'in_hand', inHand)
  await fill(connection, 'due', due)
}

async function fill(connection: DuckDBConnection, table: string, ids: readonly string[]): Promise<void> {
  await connection.run(`create or replace temp table ${table} (enterprise varchar, place integer)`)
  const appender = await connection.createAppender(table)
  ids.forEach((id, place) => {
    appender.appendVarchar(id)
    appender.appendInteger(place)
    appender.endRow()
  })
  appender.closeSync()
}

/** How many firms stand on each list; the filter counts but for the list itself and what only one list knows. */
export async function countLists(
  connection: DuckDBConnection,
  selection: Selection,
): Promise<Record<GrowthList, number>> {
  const { help: _, missing: __, settles: ___, ...rest } = selection.filter
  const due = await countFirms(connection, { ...selection, filter: { ...rest, list: 'due' } })
  const { where, values } = partsOf({ ...selection, filter: rest }, 'every list')
  const read = await connection.runAndReadAll(
    `select list, count(*)::integer from listed where ${where} group by list`,
    values,
  )
  const found = new Map(read.getRows().map(([list, count]) => [String(list), Number(count)]))
  const counts = Object.fromEntries(LISTS.map((list) => [list, found.get(list) ?? 0])) as Record<
    GrowthList,
    number
  >
  return { ...counts, due, [selection.filter.list]: await countFirms(connection, selection) }
}

export async function countFirms(connection: DuckDBConnection, selection: Selection): Promise<number> {
  const { from, where, values } = partsOf(selection)
  const read = await connection.runAndReadAll(`select count(*)::integer from ${from} where ${where}`, values)
  return Number(read.getRows()[0]?.[0] ?? 0)
}

/** The firms of one list in its order. */
export async function selectFirms(
  connection: DuckDBConnection,
  selection: Selection,
  { sort, from: skip, most }: { sort: 'distance' | 'help' | 'code'; from: number; most: number },
): Promise<readonly SelectedFirm[]> {
  const { from, where, values } = partsOf(selection)
  const order = {
    distance: selection.filter.list === 'due' ? 'due.place' : 'place',
    help: 'place_by_help',
    code: 'code',
  }[sort]
  const read = await connection.runAndReadAll(
    `select enterprise, size, help from ${from} where ${where} order by ${order}, code limit ${most} offset ${skip}`,
    values,
  )
  return read.getRows().map(([enterprise, size, help]) => ({
    enterprise: String(enterprise),
    size: textOrNothing(size),
    help: textOrNothing(help),
  }))
}

/** Which facts are missing on the list, alone or with others: what settles most firms by itself first. */
export async function countMissing(
  connection: DuckDBConnection,
  selection: Selection,
): Promise<readonly { readonly key: string; readonly alone: number; readonly together: number }[]> {
  const { from, where, values } = partsOf(selection)
  const read = await connection.runAndReadAll(
    `select key, (count(*) filter (missing_count = 1))::integer, (count(*) filter (missing_count > 1))::integer
     from (select unnest(string_split(trim(missing, ','), ',')) as key, missing_count from ${from} where ${where}) as m
     where key <> '' group by key order by 2 desc, 3 desc, 1`,
    values,
  )
  return read.getRows().map(([key, alone, together]) => ({
    key: String(key),
    alone: Number(alone),
    together: Number(together),
  }))
}

function partsOf({ filter, region: own }: Selection, which: 'own list' | 'every list' = 'own list') {
  const { list, region, industry, size, title, chain, task, help, missing, settles } = filter
  const values: Record<string, DuckDBValue> = {}
  const conditions: string[] = []
  const add = (condition: string, given: Record<string, DuckDBValue> = {}): void => {
    conditions.push(condition)
    Object.assign(values, given)
  }
  if (list !== 'due' && which === 'own list') add('list = $list', { list })
  add('starts_with(region, $own)', { own: significantDigits(own) })
  if (region !== undefined) add('starts_with(region, $region)', { region: significantDigits(region) })
  if (industry !== undefined) add('(section = $industry or starts_with(industry, $industry))', { industry })
  if (size === 'unknown') add("(size is null or size = 'unknown')")
  else if (size !== undefined) add('size = $size', { size })
  if (title !== undefined) add('contains(titles, $title)', { title: `,${title},` })
  if (chain !== undefined) add('contains(chain, $chain)', { chain: `,${chain},` })
  if (task === 'given') add('enterprise in (select enterprise from in_hand)')
  if (task === 'free') add('enterprise not in (select enterprise from in_hand)')
  if (help !== undefined) add('help = $help', { help })
  if (missing !== undefined) add('contains(missing, $missing)', { missing: `,${missing},` })
  if (settles === 'alone') add('missing_count = 1')
  if (settles === 'together') add('missing_count > 1')
  const from = list === 'due' ? 'listed join due using (enterprise)' : 'listed'
  return { from, where: conditions.join(' and '), values }
}

function textOrNothing(value: DuckDBValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
