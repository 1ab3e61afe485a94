import { setImmediate as others } from 'node:timers/promises'
import type { GrowthCounts, GrowthFilter, GrowthRow } from '@yinyu/contract'
import type { IsoDate, RegionCode } from '@yinyu/kernel'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sayFactKey } from '@yinyu/rules'
import type { Board } from '../../bulk/board.ts'
import { withDuckdb } from '../../bulk/duckdb.ts'
import type { House } from '../../house.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Reading } from '../../storage/transaction.ts'
import { DUE_AHEAD, readDueFirms, type DueFirm } from './due-firms.ts'
import { listIndex } from './index/list-index.ts'
import {
  countFirms,
  countLists,
  countMissing,
  selectFirms,
  showIndex,
  type Selection,
} from './index/select-members.ts'
import type { RuleOfLists } from './listed-rules.ts'
import type { ListRun } from './list-run.ts'
import { prepareStanding } from './list-rows.ts'
import { namedRows } from './named-rows.ts'

/** Everything that an answer from a list stands on. */
export interface ListQuery {
  readonly house: House
  readonly run: ListRun
  readonly rule: RuleOfLists
  readonly filter: GrowthFilter
  readonly acting: Acting
  /** The region of the post. */
  readonly region: RegionCode
  readonly today: IsoDate
}

export type ListSort = 'distance' | 'help' | 'code'

/** Our own convention: what DuckDB may hold for one question. */
const USE = { threads: 1, memoryMb: 300 } as const

/** One page of a list with how many firms stand on each. */
export function readListPage(
  query: ListQuery,
  { sort, page, most }: { readonly sort: ListSort; readonly page: number; readonly most: number },
): Promise<{ counts: GrowthCounts; rows: GrowthRow[] }> {
  return withSelection(query, async (connection, selection, due) => {
    const counts = await countLists(connection, selection)
    const picked = await selectFirms(connection, selection, { sort, from: (page - 1) * most, most })
    return { counts, rows: await tellFirms(query, picked, due) }
  })
}

/** The firms of a list by id in its order, at most so many, and how many there are. */
export function readListIds(
  query: ListQuery,
  most: number,
): Promise<{ readonly count: number; readonly firms: readonly string[] }> {
  return withSelection(query, async (connection, selection) => {
    const picked = await selectFirms(connection, selection, { sort: 'distance', from: 0, most })
    return {
      count: await countFirms(connection, selection),
      firms: picked.map(({ enterprise }) => enterprise),
    }
  })
}

/** All rows of a list for a file, batch by batch. */
export function readListWhole(
  query: ListQuery,
  { sort, most }: { readonly sort: ListSort; readonly most: number },
): Promise<GrowthRow[] | 'too-long'> {
  return withSelection(query, async (connection, selection, due) => {
    if ((await countFirms(connection, selection)) > most) return 'too-long'
    const picked = await selectFirms(connection, selection, { sort, from: 0, most })
    const rows: GrowthRow[] = []
    for (let start = 0; start < picked.length; start += BATCH)
      rows.push(...(await tellFirms(query, picked.slice(start, start + BATCH), due)))
    return rows
  })
}

const BATCH = 500

/** Which facts are missing for how many firms of the list. */
export function readMissing(query: ListQuery) {
  return withSelection(query, async (connection, selection) => {
    const found = await countMissing(connection, selection)
    const { indicators } = query.house.definitions
    return {
      count: await countFirms(connection, selection),
      facts: found.map((each) => ({ ...each, title: sayFactKey(each.key, indicators) })),
    }
  })
}

type Work<T> = (
  connection: DuckDBConnection,
  selection: Selection,
  due: ReadonlyMap<string, DueFirm>,
) => Promise<T>

async function withSelection<T>(query: ListQuery, work: Work<T>): Promise<T> {
  const { house, run, rule, filter, region } = query
  const path = await listIndex({ house, boards: run.boards, folder: run.folder, run, rule })
  const { inHand, due } = await house.storage.read(query.acting, (open) => readPicked(open, query))
  return withDuckdb(USE, async (connection) => {
    const picked = { inHand, due: due.map(({ enterprise }) => enterprise) }
    await showIndex(connection, path, picked)
    return work(
      connection,
      { ...picked, filter, region },
      new Map(due.map((each) => [each.enterprise, each])),
    )
  })
}

async function readPicked(open: Reading, { rule, filter, region, today }: ListQuery) {
  const tasks = await open.sql
    .selectFrom('list_task')
    .select('enterprise_id')
    .where('rule', '=', rule.id)
    .where('state', '=', 'open')
    .execute()
  const { dueWithin: within = DUE_AHEAD, duty } = filter
  const due = rule.isTitle ? await readDueFirms(open, { rule: rule.id, region, within, duty, today }) : []
  return { inHand: tasks.map(({ enterprise_id }) => enterprise_id), due }
}

async function tellFirms(
  query: ListQuery,
  picked: readonly { readonly enterprise: string; readonly size: string | undefined }[],
  due: ReadonlyMap<string, DueFirm>,
): Promise<GrowthRow[]> {
  const { house, run, rule, filter } = query
  const board: Board = await run.boards.open()
  const standingOf = prepareStanding({
    board,
    definitions: house.definitions,
    rule: rule.id,
    list: filter.list,
    on: run.on,
  })
  const named = await house.storage.read(query.acting, (open) =>
    namedRows(
      open,
      rule.id,
      picked.map(({ enterprise }) => enterprise),
    ),
  )
  const rows: GrowthRow[] = []
  for (const { enterprise, size } of picked) {
    const row = named.get(enterprise)
    if (row === undefined) continue
    const own = filter.list === 'due' ? due.get(enterprise) : undefined
    const term = own && { endsOn: own.endsOn, updateMissing: own.updateMissing }
    rows.push({ ...row, ...standingOf(enterprise), size, ...term })
    // The ways to what is short of one firm take the tree walker some milliseconds.
    await others()
  }
  return rows
}
