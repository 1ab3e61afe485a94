import type pg from 'pg'
import { openBooks, type DatedEvent, type Head, type Link } from './books.ts'
import { EVENT_COLUMNS } from './canonical.ts'
import { asOwner, inPortions } from './owner-transaction.ts'

/** What one round did; `busy` when another one is at it. */
export type ChainRound = { readonly how: 'chained'; readonly linked: number } | { readonly how: 'busy' }

const CHAIN_LOCK = 7_350_007

/**
 * Links every event that no older one can join any more: those of transactions before the oldest that is still open.
 * Taken by number alone, an event whose transaction commits late would be passed over. One round at a time, all or
 * nothing.
 */
export function chainAudit(client: pg.ClientBase): Promise<ChainRound> {
  return asOwner(client, 'read committed', async () => {
    const lock = await client.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [
      CHAIN_LOCK,
    ])
    if (lock.rows[0]?.got !== true) return { how: 'busy' }
    // Before anything is written: our own transaction must not be the oldest open one.
    const oldest = await readOldestOpen(client)
    const books = openBooks(await readLastHeads(client))
    let linked = 0
    for await (const events of inPortions<DatedEvent>(client, waitingEvents(oldest))) {
      await insertLinks(
        client,
        events.map((event) => books.append(event)),
      )
      linked += events.length
    }
    if (linked > 0) await save(client, books.grown(), oldest)
    return { how: 'chained', linked }
  })
}

/** The number of the oldest transaction that is still open. */
async function readOldestOpen(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ tx: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as tx',
  )
  if (rows[0] === undefined) throw new Error('no snapshot')
  return rows[0].tx
}

/**
 * Up to where everything was linked last time. One that lies ahead of this cluster came from another cluster by a copy
 * that was not ours (ours gives transactions anew), and says nothing here.
 */
export const HORIZON = `coalesce(
  (select h.tx from audit_horizon h where h.tx <= pg_snapshot_xmin(pg_current_snapshot())), '0'::xid8)`

/** A visible event with a transaction that this cluster has not reached came from another one, and is settled. */
function waitingEvents(oldest: string): { name: string; query: string } {
  const query = `
    select ${EVENT_COLUMNS}, (e.at at time zone 'Asia/Shanghai')::date::text as happened_on from audit_event e
    where e.tx >= ${HORIZON}
      and (e.tx < '${BigInt(oldest)}'::xid8 or e.tx >= pg_snapshot_xmax(pg_current_snapshot()))
      and not exists (select from audit_link l where l.seq = e.seq)
    order by e.seq`
  return { name: 'waiting', query }
}

async function readLastHeads(client: pg.ClientBase): Promise<readonly Head[]> {
  const { rows } = await client.query<Head>(
    'select distinct on (shard) day, shard, count, previous, digest from audit_head order by shard, day desc',
  )
  return rows
}

async function insertLinks(client: pg.ClientBase, links: readonly Link[]): Promise<void> {
  await client.query(
    `insert into audit_link (seq, day, shard, position, detail_digest, digest)
     select * from unnest($1::bigint[], $2::date[], $3::int[], $4::int[], $5::text[], $6::text[])`,
    [
      links.map(({ seq }) => seq),
      links.map(({ day }) => day),
      links.map(({ shard }) => shard),
      links.map(({ position }) => position),
      links.map((link) => link.detailDigest),
      links.map(({ digest }) => digest),
    ],
  )
}

async function save(client: pg.ClientBase, heads: readonly Head[], horizon: string): Promise<void> {
  for (const { day, shard, count, previous, digest } of heads)
    await client.query(
      `insert into audit_head (day, shard, count, previous, digest) values ($1, $2, $3, $4, $5)
       on conflict (day, shard) do update set count = excluded.count, digest = excluded.digest`,
      [day, shard, count, previous, digest],
    )
  await client.query(
    'insert into audit_horizon (tx) values ($1) on conflict (single) do update set tx = excluded.tx',
    [horizon],
  )
}
