import { createHash } from 'node:crypto'
import { keptStatement } from './kept-statement.ts'
import type { Acting } from './scope.ts'
import { storageFault } from './storage-fault.ts'
import type { Reading, Transact } from './transaction.ts'
import { writeScope } from './scope.ts'

/** What a person asks to be done, once however often it arrives. */
export interface Command {
  /** Chosen by the client; the same key again is the same command. */
  readonly key: string
  readonly kind: string
  /** What is asked, as JSON: the same key with other content is refused. */
  readonly content: unknown
}

/** What is set down about one change; no personal values. */
export interface AuditEntry {
  readonly kind: string
  /** What it is about: enterprise, title, account, import … */
  readonly objectKind: string
  readonly object: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** An open transaction in which things may be changed. */
export interface Writing extends Reading {
  /** Sets down a change; it is stored with the change or not at all. */
  audit(entry: AuditEntry): void
}

/** JSON that the client is given again when the command arrives again. */
export interface Done<T> {
  readonly answer: T
  readonly how: 'done' | 'repeated'
}

/**
 * Carries out a command: the change, its audit events and the answer in one transaction. A repeated command changes
 * nothing and gets the first answer; two at once wait for each other in the database.
 */
export function perform<T>(
  transact: Transact,
  acting: Acting,
  command: Command,
  work: (open: Writing) => Promise<T>,
): Promise<Done<T>> {
  return transact(acting, 'read write', async (open) => {
    if (!(await claim(open, command)))
      return { answer: (await answerOf(open, command)) as T, how: 'repeated' }
    const entries: AuditEntry[] = []
    const answer = await work({ ...open, audit: (entry) => void entries.push(entry) })
    if (entries.length === 0) throw new Error(`the command ${command.kind} changed nothing that it set down`)
    await setDown(open, command, entries)
    await open.sql
      .updateTable('command')
      .set({ answer: JSON.stringify(answer) })
      .where('person', '=', open.acting.person)
      .where('key', '=', command.key)
      .execute()
    return { answer, how: 'done' }
  })
}

async function claim({ sql, acting }: Reading, { key, kind, content }: Command): Promise<boolean> {
  const claimed = await sql
    .insertInto('command')
    .values({ person: acting.person, key, kind, content_digest: digestOf(content) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute()
  return claimed.length > 0
}

async function answerOf({ sql, acting }: Reading, { key, kind, content }: Command): Promise<unknown> {
  const known = await sql
    .selectFrom('command')
    .select(['kind', 'content_digest', 'answer'])
    .where('person', '=', acting.person)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (known.kind === kind && known.content_digest === digestOf(content)) return known.answer
  throw storageFault('COMMAND_MISMATCH', '请为新的内容换一个新的提交编号')
}

async function setDown(open: Reading, { key }: Command, entries: readonly AuditEntry[]): Promise<void> {
  const { person, scope } = open.acting
  await auditEvents(open, [
    person,
    writeScope(scope),
    key,
    entries.map(({ kind }) => kind),
    entries.map(({ objectKind }) => objectKind),
    entries.map(({ object }) => object),
    entries.map(({ detail = {} }) => JSON.stringify(detail)),
  ])
}

/** In the order in which they were set down. An import sets down thousands at once, so each kind of value is one list. */
const auditEvents = keptStatement(
  'audit-events',
  `insert into audit_event (person, scope, command_key, kind, object_kind, object_id, detail)
  select $1, $2, $3, kind, object_kind, object_id, detail::jsonb
  from unnest($4::text[], $5::text[], $6::text[], $7::text[]) with ordinality
    as entry (kind, object_kind, object_id, detail, place)
  order by place`,
)

/** Keys in one order, so that the same content has the same digest however it was put together. */
function digestOf(content: unknown): string {
  const sorted = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256')
    .update(sorted ?? '')
    .digest('hex')
}
