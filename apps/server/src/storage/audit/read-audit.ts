import { sql, type SqlBool, type RawBuilder } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import type { Reading } from '../transaction.ts'

/** Which events; days in China, both included. */
export interface AuditAsk {
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** Any of these. */
  readonly persons?: readonly string[]
  readonly kind?: string
  readonly objectKind?: string
  readonly object?: string
  /** The number of the last event of the page before. */
  readonly after?: number
  readonly most?: number
}

/** One event as it is shown; whether it is linked is told to auditors only. */
export interface AuditRow {
  readonly seq: number
  readonly at: Date
  readonly person: string
  readonly scope: string
  readonly commandKey: string
  readonly kind: string
  readonly objectKind: string
  readonly object: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly detailState: 'kept' | 'erased'
  readonly chain: 'linked' | 'waiting' | 'not-shown'
}

/** A page, newest first; `next` is there when more follow. */
export interface AuditPage {
  readonly events: readonly AuditRow[]
  readonly next?: number
}

const MOST = 50

/** The events that the acting person may see: an auditor those of the scope, everybody else their own. */
export async function readAudit(open: Reading, ask: AuditAsk): Promise<AuditPage> {
  const most = ask.most ?? MOST
  const rows = await open.sql
    .selectFrom('audit_event as e')
    .leftJoin('audit_link as l', 'l.seq', 'e.seq')
    .select([
      'e.seq',
      'e.at',
      'e.person',
      'e.scope',
      'e.command_key',
      'e.kind',
      'e.object_kind',
      'e.object_id',
    ])
    .select(['e.detail', 'e.salt', 'l.seq as link'])
    .where(asked(ask))
    .$if(ask.after !== undefined, (query) => query.where('e.seq', '<', ask.after ?? 0))
    .orderBy('e.seq', 'desc')
    .limit(most + 1)
    .execute()
  const isAuditor = seesLinks(open)
  const events = rows.slice(0, most).map((row): AuditRow => {
    const chain = row.link === null ? 'waiting' : 'linked'
    return {
      seq: row.seq,
      at: row.at,
      person: row.person,
      scope: row.scope,
      commandKey: row.command_key,
      kind: row.kind,
      objectKind: row.object_kind,
      object: row.object_id,
      detail: row.detail as Readonly<Record<string, unknown>>,
      detailState: row.salt === null ? 'erased' : 'kept',
      chain: isAuditor ? chain : 'not-shown',
    }
  })
  const last = events.at(-1)
  return rows.length > most && last !== undefined ? { events, next: last.seq } : { events }
}

/** Counting further makes people wait and tells them nothing more. */
export const COUNT_MOST = 100_000

/**
 * How many there are, and how many of them are not linked yet (auditors only). Among more than `COUNT_MOST`, it counts
 * that many and one, the newest.
 */
export async function countAudit(
  open: Reading,
  ask: Omit<AuditAsk, 'after' | 'most'>,
): Promise<{ readonly all: number; readonly waiting?: number }> {
  const row = await open.sql
    .selectFrom((inner) =>
      inner
        .selectFrom('audit_event as e')
        .leftJoin('audit_link as l', 'l.seq', 'e.seq')
        .select('l.seq as link')
        .where(asked(ask))
        .orderBy('e.seq', 'desc')
        .limit(COUNT_MOST + 1)
        .as('found'),
    )
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) filter (where link is null)`.as('waiting'),
    ])
    .executeTakeFirstOrThrow()
  return seesLinks(open) ? row : { all: row.all }
}

function seesLinks({ acting }: Reading): boolean {
  return acting.scope.kind === 'audit' || acting.scope.kind === 'auditor'
}

/** The time zone of every transaction is that of China, so a day begins at midnight there. */
function asked({ from, to, persons, kind, objectKind, object }: AuditAsk): RawBuilder<SqlBool> {
  const conditions = [
    from === undefined ? undefined : sql`e.at >= ${from}::date`,
    to === undefined ? undefined : sql`e.at < ${to}::date + 1`,
    persons === undefined ? undefined : sql`e.person = any(${persons}::text[])`,
    kind === undefined ? undefined : sql`e.kind = ${kind}`,
    objectKind === undefined ? undefined : sql`e.object_kind = ${objectKind}`,
    object === undefined ? undefined : sql`e.object_id = ${object}`,
  ].filter((condition) => condition !== undefined)
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}
