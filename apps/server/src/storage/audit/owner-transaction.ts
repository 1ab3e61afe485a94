import type pg from 'pg'
import { PLAIN_DATES } from '../connection.ts'
import { OWNER_ROLE } from '../roles.ts'

/** Works on the chain as the owner of the tables, in one transaction: all of it or nothing. */
export async function asOwner<T>(
  client: pg.ClientBase,
  mode: 'read committed' | 'repeatable read, read only',
  work: () => Promise<T>,
): Promise<T> {
  await client.query(`begin isolation level ${mode}`)
  try {
    await client.query(`${PLAIN_DATES}; set local role ${OWNER_ROLE}; set local search_path = yinyu`)
    const done = await work()
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

const ROWS_AT_ONCE = 5_000

/** The rows of a query, some thousand at a time, whatever their number. */
export async function* inPortions<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  { name, query }: { readonly name: string; readonly query: string },
): AsyncGenerator<readonly Row[]> {
  await client.query(`declare ${name} no scroll cursor for ${query}`)
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${ROWS_AT_ONCE} from ${name}`)
      if (rows.length > 0) yield rows
      if (rows.length < ROWS_AT_ONCE) return
    }
  } finally {
    // After a failed statement the transaction, and the cursor with it, is over anyway.
    await client.query(`close ${name}`).catch(() => undefined)
  }
}
