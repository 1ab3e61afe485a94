import type { GrowthList, ListTask, TaskResult, TaskState } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { Definitions } from '@yinyu/rules'
import { sql } from 'kysely'
import type { Reading } from '../../../storage/transaction.ts'
import { titleOfRule } from '../rule-titles.ts'

export interface TaskFilter {
  readonly whose: 'mine' | 'given' | 'all'
  readonly state?: TaskState | undefined
  readonly late: 'any' | 'late'
  readonly rule?: string | undefined
  readonly enterprise?: string | undefined
}

interface Asked {
  readonly filter: TaskFilter
  readonly page: number
  readonly definitions: Definitions
  readonly today: IsoDate
}

const ROWS_MOST = 20

/** One page of the tasks that the caller sees, the most urgent first, with how many there are of each standing. */
export async function listTasks(open: Reading, { filter, page, definitions, today }: Asked) {
  const standing = await selectTasks(open, { ...filter, state: undefined, late: 'any' }, today)
    .select([
      sql<number>`count(*) filter (where t.state = 'open')`.as('open'),
      sql<number>`count(*) filter (where t.state = 'open' and t.due_on < ${today}::date)`.as('late'),
      sql<number>`count(*) filter (where t.state = 'done')`.as('done'),
      sql<number>`count(*) filter (where t.state = 'withdrawn')`.as('withdrawn'),
    ])
    .executeTakeFirstOrThrow()
  const found = selectTasks(open, filter, today)
  const { count } = await found
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .select([...COLUMNS])
    .select([
      sql<string>`coalesce(person_label(t.owner::text), '')`.as('ownerName'),
      sql<string>`coalesce(person_label(t.given_by), '')`.as('givenBy'),
      sql<string | null>`person_label(t.ended_by)`.as('endedBy'),
      sql<boolean>`t.given_by = ${open.acting.person}`.as('isGivenByMe'),
    ])
    .orderBy(sql`t.state <> 'open'`)
    .orderBy('t.due_on')
    .orderBy('e.credit_code')
    .orderBy('t.id')
    .offset((page - 1) * ROWS_MOST)
    .limit(ROWS_MOST)
    .execute()
  const moves = await readMoves(
    open,
    rows.map(({ id }) => id),
  )
  const told = rows.map((row): ListTask => {
    const { result, resultNote, endedBy, endedAt, givenAt, state, list, ...rest } = row
    return {
      ...rest,
      ruleTitle: titleOfRule(definitions, row.rule),
      list: list as GrowthList,
      isMine: row.owner === open.acting.person,
      isLate: state === 'open' && row.dueOn < today,
      givenAt: givenAt.toISOString(),
      moves: moves.get(row.id) ?? [],
      state: state as TaskState,
      result: (result as TaskResult | null) ?? undefined,
      resultNote: resultNote ?? undefined,
      endedBy: endedBy ?? undefined,
      endedAt: endedAt?.toISOString(),
    }
  })
  return { count, standing, rows: told }
}

const COLUMNS = [
  't.id',
  't.enterprise_id as enterprise',
  'e.name as enterpriseName',
  'e.region',
  't.rule',
  't.list',
  't.owner',
  't.given_at as givenAt',
  't.due_on as dueOn',
  't.note',
  't.state',
  't.result',
  't.result_note as resultNote',
  't.ended_at as endedAt',
] as const

function selectTasks({ sql: open, acting }: Reading, filter: TaskFilter, today: IsoDate) {
  const { whose, state, late, rule, enterprise } = filter
  let found = open.selectFrom('list_task as t').innerJoin('enterprise as e', 'e.id', 't.enterprise_id')
  if (whose === 'mine') found = found.where(sql<string>`t.owner::text`, '=', acting.person)
  if (whose === 'given') found = found.where('t.given_by', '=', acting.person)
  if (state !== undefined) found = found.where('t.state', '=', state)
  if (late === 'late') found = found.where('t.state', '=', 'open').where('t.due_on', '<', today)
  if (rule !== undefined) found = found.where('t.rule', '=', rule)
  if (enterprise !== undefined) found = found.where('t.enterprise_id', '=', enterprise)
  return found
}

/** Through whose hands each task went, the last first. */
async function readMoves(
  { sql: open }: Reading,
  tasks: readonly string[],
): Promise<ReadonlyMap<string, ListTask['moves']>> {
  if (tasks.length === 0) return new Map()
  const rows = await open
    .selectFrom('list_task_move')
    .select(['task_id', 'moved_at', 'note'])
    .select([
      sql<string>`coalesce(person_label(from_account::text), '')`.as('from'),
      sql<string>`coalesce(person_label(to_account::text), '')`.as('to'),
    ])
    .where('task_id', 'in', tasks)
    .orderBy('moved_at', 'desc')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ task_id }) => task_id)].map(([task, moves]) => [
      task,
      moves.map(({ from, to, moved_at, note }) => ({ from, to, at: moved_at.toISOString(), note })),
    ]),
  )
}
