import type { GrowthRow } from '@yinyu/contract'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { withTitles } from '../registry/list-enterprises.ts'

export type NamedRow = Pick<
  GrowthRow,
  'enterprise' | 'creditCode' | 'name' | 'region' | 'industry' | 'titles' | 'task'
>

/** Names, titles and who has it in hand, of those enterprises that the caller sees. */
export async function namedRows(
  open: Reading,
  rule: string,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, NamedRow>> {
  if (enterprises.length === 0) return new Map()
  const bare = await open.sql
    .selectFrom('enterprise')
    .select(['id', 'credit_code as creditCode', 'name', 'region', 'industry', 'state'])
    .where(sql<boolean>`id = any(${[...enterprises]}::uuid[])`)
    .execute()
  const tasks = await readTasks(open, rule, enterprises)
  const rows = await withTitles(open, bare)
  return new Map(
    rows.map(({ id, creditCode, name, region, industry, titles }) => [
      id,
      { enterprise: id, creditCode, name, region, industry, titles, task: tasks.get(id) },
    ]),
  )
}

async function readTasks({ sql: open }: Reading, rule: string, enterprises: readonly string[]) {
  const rows = await open
    .selectFrom('list_task')
    .select(['id', 'enterprise_id', 'due_on as dueOn'])
    .select(sql<string>`coalesce(person_label(owner::text), '')`.as('ownerName'))
    .where('rule', '=', rule)
    .where('state', '=', 'open')
    .where(sql<boolean>`enterprise_id = any(${[...enterprises]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ id, enterprise_id, dueOn, ownerName }) => [enterprise_id, { id, dueOn, ownerName }]),
  )
}
