import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { nameOfStatement } from './statement-names.ts'

/** The pool as Kysely uses it, with the names of the statements that connections keep. */
export function keepingPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const keeping = known.get(client) ?? keepingClient(client)
      known.set(client, keeping)
      return keeping
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

function keepingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
    const name = nameOfStatement(text)
    const asked = { text, values: [...values] }
    return client.query(name === undefined ? asked : { ...asked, name })
  }
  return {
    // Cursors are not used; what a query gives is what `pg` gives.
    query: query as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  }
}
