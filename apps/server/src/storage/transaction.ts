import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import { keepingPool } from './keeping-pool.ts'
import { APP_ROLE } from './roles.ts'
import { writeScope, type Acting } from './scope.ts'
import { storageFault } from './storage-fault.ts'
import type { Tables } from './tables.ts'

/** An open transaction in which a person acts with a scope. The one way to the tables. */
export interface Reading {
  readonly sql: Transaction<Tables>
  readonly acting: Acting
}

export type Access = 'read only' | 'read write'

/** Opens a transaction for a person, runs the work, and commits unless it throws. */
export type Transact = <T>(acting: Acting, access: Access, work: (open: Reading) => Promise<T>) => Promise<T>

const STATEMENT_TIMEOUT = '30s'
const IDLE_TIMEOUT = '60s'

const within = new AsyncLocalStorage<'transaction'>()

/** Nobody gets the pool itself: a query outside these transactions would act for nobody, or for the one before. */
export function makeTransact(pool: pg.Pool): Transact {
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: keepingPool(pool) }) })
  return (acting, access, work) => {
    if (within.getStore() !== undefined)
      throw storageFault('STORAGE_NESTED', '请把已经打开的事务作为参数传下去')
    return within.run('transaction', () =>
      database.transaction().execute(async (transaction) => {
        await begin(transaction, acting, access)
        return work({ sql: transaction, acting })
      }),
    )
  }
}

/** Asks a statement by its text, as it stands. */
export async function askText<Row>(
  { sql: open }: Pick<Reading, 'sql'>,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  return (await open.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows
}

/** Everything is local to the transaction, so that a connection carries nothing over to the next request. */
async function begin(transaction: Transaction<Tables>, acting: Acting, access: Access): Promise<void> {
  await sql`
    select set_config('role', ${APP_ROLE}, true),
      set_config('search_path', 'yinyu', true),
      set_config('datestyle', 'ISO, YMD', true),
      set_config('timezone', 'Asia/Shanghai', true),
      set_config('yinyu.person', ${acting.person}, true),
      set_config('yinyu.scope', ${writeScope(acting.scope)}, true),
      set_config('transaction_read_only', ${access === 'read only' ? 'on' : 'off'}, true),
      set_config('statement_timeout', ${STATEMENT_TIMEOUT}, true),
      set_config('idle_in_transaction_session_timeout', ${IDLE_TIMEOUT}, true)`.execute(transaction)
}
