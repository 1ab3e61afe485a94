import { sql } from 'kysely'
import { readAudit } from '../../storage/audit/read-audit.ts'
import type { Reading } from '../../storage/transaction.ts'
import { tellEvents } from './tell-events.ts'

const DAYS_SHOWN = 14
const VERIFICATIONS_SHOWN = 5

interface Head {
  readonly shard: number
  readonly count: number
  readonly digest: string
}

/** The heads of the last days, or of those before a day, newest first. */
export async function readHeads(
  open: Reading,
  before: string | undefined,
): Promise<{ days: { day: string; count: number; heads: Head[] }[]; hasEarlier: boolean }> {
  const days = await open.sql
    .selectFrom('audit_head')
    .select('day')
    .distinct()
    .$if(before !== undefined, (query) => query.where('day', '<', before ?? ''))
    .orderBy('day', 'desc')
    .limit(DAYS_SHOWN + 1)
    .execute()
  const shown = days.slice(0, DAYS_SHOWN).map(({ day }) => day)
  if (shown.length === 0) return { days: [], hasEarlier: false }
  const heads = await open.sql
    .selectFrom('audit_head')
    .select(['day', 'shard', 'count', 'digest'])
    .where('day', 'in', shown)
    .orderBy('shard')
    .execute()
  const byDay = Map.groupBy(heads, ({ day }) => day)
  return {
    days: shown.map((day) => {
      const own = (byDay.get(day) ?? []).map(({ shard, count, digest }) => ({ shard, count, digest }))
      return { day, count: own.reduce((total, { count }) => total + count, 0), heads: own }
    }),
    hasEarlier: days.length > DAYS_SHOWN,
  }
}

/** How many links there are on these days, both included. */
export async function countLinks(
  open: Reading,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<number> {
  const row = await open.sql
    .selectFrom('audit_head')
    .select(sql<number>`coalesce(sum(count), 0)::bigint`.as('links'))
    .$if(from !== undefined, (query) => query.where('day', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('day', '<=', to ?? ''))
    .executeTakeFirstOrThrow()
  return row.links
}

/** What the last verifications found, newest first; each is an event of its own. */
export async function readVerifications(open: Reading) {
  const { events } = await readAudit(open, { kind: 'audit-verified', most: VERIFICATIONS_SHOWN })
  const told = await tellEvents(open, events)
  return told.map(({ at, person, personName, detail }) => {
    const { from, to, how, links } = detail
    return {
      at,
      by: personName ?? person,
      ...(typeof from === 'string' ? { from } : {}),
      ...(typeof to === 'string' ? { to } : {}),
      how: how === 'whole' ? ('whole' as const) : ('broken' as const),
      ...(typeof links === 'number' ? { links } : {}),
    }
  })
}
