import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { readAuditLag } from '../../operations/audit-lag.ts'
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

const LINKED_MS_MOST = 20_000

/**
 * Links all that waits, and tells how many. An event waits for older transactions of the whole cluster, and other tests
 * have their databases in it; so one round may find nothing to link yet.
 */
export function chainAll(db: TestDatabase): Promise<number> {
  return withClient(db.login, async (client) => {
    const until = performance.now() + LINKED_MS_MOST
    let linked = 0
    for (;;) {
      const round = await chainAudit(client)
      linked += round.how === 'chained' ? round.linked : 0
      if ((await readAuditLag(client)).events === 0) return linked
      if (performance.now() > until) throw new Error('events wait to be linked for too long')
      await setTimeout(20)
    }
  })
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
