import type pg from 'pg'
import { tablesInOrder } from '../table-order.ts'

type Columns = ReadonlyMap<string, readonly string[]>

export async function tableColumns(client: pg.ClientBase): Promise<Columns> {
  return new Map((await tablesInOrder(client)).map(({ name, columns }) => [name, columns]))
}

/**
 * The number of rows and a digest of all values of every table, to tell whether two databases say the same; of the given
 * columns only, where some are given.
 */
export async function tableDigests(
  client: pg.ClientBase,
  columns?: Columns,
): Promise<Readonly<Record<string, string>>> {
  // Servers may write days and instants differently.
  await client.query("set timezone = 'UTC'; set datestyle = 'ISO, YMD'")
  const digests: Record<string, string> = {}
  for (const { name, columns: own } of await tablesInOrder(client)) {
    const { rows } = await client.query<{ digest: string }>(
      `select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest
       from (select ${(columns?.get(name) ?? own).join(', ')} from yinyu.${name}) t`,
    )
    digests[name] = rows[0]?.digest ?? ''
  }
  return digests
}
