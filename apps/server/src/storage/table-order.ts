import type pg from 'pg'
import type { TableCopy } from './backup-format.ts'

/** The tables with their columns, each behind those it refers to; the list of migrations is not one of them. */
export async function tablesInOrder(
  client: pg.ClientBase,
): Promise<readonly Pick<TableCopy, 'name' | 'columns'>[]> {
  const { rows: tables } = await client.query<{ name: string; columns: [string, ...string[]] }>(tablesSql)
  const { rows: links } = await client.query<{ from: string; to: string }>(linksSql)
  const ordered: typeof tables = []
  let waiting = tables
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name))
    const free = waiting.filter(({ name }) => !links.some(({ from, to }) => from === name && names.has(to)))
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`)
    ordered.push(...free)
    waiting = waiting.filter((table) => !free.includes(table))
  }
  return ordered
}

// A generated value is made anew, and so is the number of a transaction, which says nothing in another database.
const tablesSql = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'yinyu'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and a.atttypid <> 'xid8'::regtype
  group by c.relname order by c.relname collate "C"`

// A row that refers to its own table is fine: such references are checked when the whole table is there.
const linksSql = `
  select distinct f.relname as from, t.relname as to
  from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and k.connamespace = 'yinyu'::regnamespace and f.oid <> t.oid`
