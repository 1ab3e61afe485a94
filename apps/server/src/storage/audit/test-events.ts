import type pg from 'pg'
import { withClient } from '../storage.ts'
import type { TestDatabase } from '../testing/databases.ts'
import { chainAudit } from './chain.ts'

/** Writes events of the past, some to each of the days before 2026-11-22, as if commands had been given. */
export function writeEvents(db: TestDatabase, events: number, days = 1): Promise<void> {
  return withClient(db.admin, async (client) => {
    await client.query(
      `insert into yinyu.audit_event (at, person, scope, command_key, kind, object_kind, object_id, detail)
       select timestamptz '2026-11-22 00:00+08' - make_interval(days => $2)
           + (n::float8 / ($1 + 1)) * make_interval(days => $2),
         'officer-' || n % 7, 'region:35', 'key-' || gen_random_uuid(), 'enterprise-registered', 'enterprise',
         gen_random_uuid()::text, jsonb_build_object('名称', '䶮企业 ' || n, 'amountFen', n)
       from generate_series(1, $1::int) n`,
      [events, days],
    )
    await client.query('analyze yinyu.audit_event')
  })
}

export function chainAll(db: TestDatabase): Promise<unknown> {
  return withClient(db.login, chainAudit)
}

/** Runs as the superuser past every trigger and reference, and takes it all back. */
export async function pastTheWalls<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin; set local search_path = yinyu; set local session_replication_role = replica')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}
