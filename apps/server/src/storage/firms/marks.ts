import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { OWNER_ROLE } from '../roles.ts'
import { storageFault } from '../storage-fault.ts'

/** How far the records had come: every row with a number up to here was there to be read, or never will be. */
export interface Marks {
  readonly fact: number
  readonly titleEvent: number
  readonly enterpriseEvent: number
}

const POLL_MS = 20
const WAIT_MS_MOST = 30_000

/**
 * Reads the marks before the moment of reading is opened. A number is given to a row before its transaction ends, so
 * whoever was writing when the marks were read is waited for; nobody is held up. Throws STORAGE_BUSY when a writer does
 * not come to an end.
 */
export async function settleMarks(client: pg.ClientBase): Promise<Marks> {
  const marks = await readMarks(client)
  const writing = await writers(client)
  for (let waited = 0; writing.length > 0; waited += POLL_MS) {
    const still = new Set(await writers(client))
    if (!writing.some((each) => still.has(each))) break
    if (waited > WAIT_MS_MOST) throw storageFault('STORAGE_BUSY', '请等正在进行的导入结束后再试')
    await setTimeout(POLL_MS)
  }
  return marks
}

async function readMarks(client: pg.ClientBase): Promise<Marks> {
  await client.query('begin read only')
  await client.query(`set local role ${OWNER_ROLE}`)
  const { rows } = await client.query<Marks>(`select ${Object.entries(columns).map(lastNumber).join(', ')}`)
  await client.query('commit')
  const [marks] = rows
  if (marks === undefined) throw new Error('the sequences of the records gave no row')
  return marks
}

/** Not what a vacuum holds: it writes no rows and may take long. */
const WRITING = ['RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock']
const columns = { fact: 'fact', title_event: 'titleEvent', enterprise_event: 'enterpriseEvent' } as const

function lastNumber([table, name]: [table: string, name: string]): string {
  const sequence = `pg_get_serial_sequence('yinyu.${table}', 'seq')::regclass`
  // A sequence that was set on gives no last value until it is asked for one; the rows are there all the same.
  const highest = `(select max(seq) from yinyu.${table})`
  return `coalesce(pg_sequence_last_value(${sequence}), ${highest}, 0) as "${name}"`
}

/** Transactions that may have written to one of the tables and are not over. */
async function writers(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ who: string }>(
    `select distinct l.virtualtransaction as who
      from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
      where l.locktype = 'relation' and l.granted and l.mode = any($2)
        and l.database = (select oid from pg_database where datname = current_database())
        and n.nspname = 'yinyu' and c.relname = any($1)`,
    [Object.keys(columns), WRITING],
  )
  return rows.map(({ who }) => who)
}
