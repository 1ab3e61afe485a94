import type { IsoDate } from '@yinyu/kernel'
import { enterpriseOn, sayGone } from './enterprise-history.ts'
import { findEnterprise, readEvents } from './enterprises.ts'
import type { Writing } from './perform.ts'
import { storageFault } from './storage-fault.ts'
import { settleTitle } from './title-standing.ts'
import {
  findTitleFault,
  titleOn,
  type TitleChange,
  type TitleEvent,
  type TitleState,
} from './title-history.ts'
import type { Reading } from './transaction.ts'

/** A title that is granted: which, by whom, for how long. */
export interface Grant {
  readonly enterprise: string
  /** The standard or class it is of, such as specialised-sme. */
  readonly kind: string
  readonly certificateNumber?: string
  readonly issuer: string
  readonly grantedOn: IsoDate
  readonly validFrom: IsoDate
  readonly validTo?: IsoDate
  readonly document: string
}

/** A title with all that happened to it. */
export interface Title {
  readonly id: string
  readonly kind: string
  readonly certificateNumber: string | null
  readonly issuer: string
  readonly events: readonly TitleEvent[]
}

/** Enters a title and gives its id. */
export async function grantTitle(open: Writing, grant: Grant): Promise<string> {
  await findEnterprise(open, { id: grant.enterprise })
  if (grant.validTo !== undefined && grant.validTo < grant.validFrom)
    throw storageFault('TITLE_EVENT', '有效期的结束早于开始')
  await refuseWhenGone(open, grant.enterprise, grant.grantedOn)
  const { id } = await open.sql
    .insertInto('title')
    .values({
      enterprise_id: grant.enterprise,
      kind: grant.kind,
      certificate_number: grant.certificateNumber ?? null,
      issuer: grant.issuer,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await open.sql
    .insertInto('title_event')
    .values({
      enterprise_id: grant.enterprise,
      title_id: id,
      kind: 'granted',
      happened_on: grant.grantedOn,
      valid_from: grant.validFrom,
      valid_to: grant.validTo ?? null,
      document: grant.document,
    })
    .execute()
  const { enterprise, kind } = grant
  await settleTitle(open, { title: id, enterprise, kind }, await eventsOf(open, id), grant.grantedOn)
  open.audit({ kind: 'title-granted', objectKind: 'title', object: id })
  return id
}

/** Records what happened to a title; gives what it is today. */
export async function changeTitle(
  open: Writing,
  { title, change, today }: { title: string; change: TitleChange; today: IsoDate },
): Promise<TitleState | undefined> {
  const known = await open.sql
    .selectFrom('title')
    .select(['enterprise_id', 'kind'])
    .where('id', '=', title)
    .executeTakeFirst()
  if (known === undefined) throw storageFault('TITLE_UNKNOWN', '请核对称号和您的权限范围')
  const enterprise = known.enterprise_id
  // Titles are only ever added to, so the enterprise's row is what two changes at once wait for.
  await open.sql.selectFrom('enterprise').select('id').where('id', '=', enterprise).forUpdate().execute()
  const fault = findTitleFault(change, await eventsOf(open, title), today)
  if (fault !== undefined) throw storageFault('TITLE_EVENT', fault)
  if (change.kind === 'extended' || change.kind === 'resumed')
    await refuseWhenGone(open, enterprise, change.happenedOn)
  await open.sql
    .insertInto('title_event')
    .values({
      enterprise_id: enterprise,
      title_id: title,
      kind: change.kind,
      happened_on: change.happenedOn,
      valid_to: 'validTo' in change ? change.validTo : null,
      annuls: 'annuls' in change ? change.annuls : null,
      document: change.document,
    })
    .execute()
  const after = await eventsOf(open, title)
  await settleTitle(open, { title, enterprise, kind: known.kind }, after, today)
  open.audit({ kind: `title-${change.kind}`, objectKind: 'title', object: title })
  return titleOn(after, today)
}

/** Nothing is granted to an enterprise that was gone by then; what happened in earlier years can still be entered. */
async function refuseWhenGone(open: Reading, enterprise: string, on: IsoDate): Promise<void> {
  const then = enterpriseOn(await readEvents(open, enterprise), on)
  if (then !== undefined && then.state !== 'active') throw storageFault('TITLE_EVENT', sayGone(on))
}

/** The titles of one enterprise with their lives. */
export async function readTitles(open: Reading, enterprise: string): Promise<readonly Title[]> {
  await findEnterprise(open, { id: enterprise })
  const rows = await open.sql
    .selectFrom('title')
    .select(['id', 'kind', 'certificate_number as certificateNumber', 'issuer'])
    .where('enterprise_id', '=', enterprise)
    .orderBy('kind')
    .orderBy('id')
    .execute()
  const events = await selectEvents(open).select('title_id').where('enterprise_id', '=', enterprise).execute()
  const lives = new Map<string, TitleEvent[]>(rows.map(({ id }) => [id, []]))
  for (const { title_id, ...event } of events) lives.get(title_id)?.push(event)
  return rows.map((row) => ({ ...row, events: lives.get(row.id) ?? [] }))
}

async function eventsOf(open: Reading, title: string): Promise<readonly TitleEvent[]> {
  return selectEvents(open).where('title_id', '=', title).execute()
}

function selectEvents({ sql }: Reading) {
  return sql
    .selectFrom('title_event')
    .select(['id', 'seq', 'kind', 'annuls', 'document'])
    .select(['happened_on as happenedOn', 'recorded_at as recordedAt'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('seq')
}
