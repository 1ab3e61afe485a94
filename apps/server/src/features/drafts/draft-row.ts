import type { DraftCase, DraftReview, DraftRow } from '@yinyu/contract'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'

/** The drafts that the caller sees. */
export function selectDrafts({ sql: open }: Pick<Reading, 'sql'>) {
  return open.selectFrom('policy_draft as d').leftJoin('published_policy as p', 'p.draft_id', 'd.id')
}

/** The rows of a selection as they are told. */
export async function tellDrafts(found: ReturnType<typeof selectDrafts>): Promise<DraftRow[]> {
  const rows = await found
    .select([
      'd.id',
      'd.policy_id as policy',
      'd.title',
      'd.region',
      'd.unit',
      'd.state',
      'd.origin',
      'd.version',
      'd.changed_at as changedAt',
      'p.from_day as fromDay',
      'p.last_day as lastDay',
      sql<string>`coalesce(person_label(d.changed_by), '')`.as('changedBy'),
    ])
    .execute()
  return rows.map(({ state, origin, changedAt, fromDay, lastDay, ...row }) => ({
    ...row,
    state: state as DraftRow['state'],
    origin: origin as DraftRow['origin'],
    changedAt: changedAt.toISOString(),
    fromDay: fromDay ?? undefined,
    lastDay: lastDay ?? undefined,
  }))
}

/** The content of a version of a draft. */
export async function readVersion({ sql: open }: Pick<Reading, 'sql'>, draft: string, version: number) {
  const row = await open
    .selectFrom('policy_draft_version')
    .select([
      'content',
      'hash',
      'version',
      'saved_at as savedAt',
      sql<string>`coalesce(person_label(saved_by), '')`.as('savedBy'),
    ])
    .where('draft_id', '=', draft)
    .where('version', '=', version)
    .executeTakeFirst()
  return (
    row && { ...row, content: row.content as Record<string, unknown>, savedAt: row.savedAt.toISOString() }
  )
}

/** What the authors said of cases, by fingerprint. */
export async function readMarks(
  { sql: open }: Pick<Reading, 'sql'>,
  draft: string,
): Promise<ReadonlyMap<string, NonNullable<DraftCase['mark']>>> {
  const rows = await open
    .selectFrom('policy_draft_mark')
    .select([
      'fingerprint',
      'judgement',
      'remark',
      sql<string>`coalesce(person_label(marked_by), '')`.as('by'),
    ])
    .where('draft_id', '=', draft)
    .execute()
  return new Map(
    rows.map(({ fingerprint, judgement, remark, by }) => [
      fingerprint,
      { judgement: judgement as 'right' | 'wrong', remark: remark ?? undefined, by },
    ]),
  )
}

/** Every time approval was asked for, the latest first. */
export async function readReviews(
  { sql: open }: Pick<Reading, 'sql'>,
  draft: string,
): Promise<DraftReview[]> {
  const rows = await open
    .selectFrom('policy_draft_review')
    .select([
      'id',
      'version',
      'hash',
      'publish_from as publishFrom',
      'submitted_at as submittedAt',
      'decision',
      'reason',
      'decided_at as decidedAt',
      sql<string>`coalesce(person_label(submitted_by), '')`.as('submittedBy'),
      sql<string | null>`person_label(decided_by)`.as('decidedBy'),
    ])
    .where('draft_id', '=', draft)
    .orderBy('submitted_at', 'desc')
    .execute()
  return rows.map(({ decision, reason, decidedBy, decidedAt, submittedAt, ...row }) => ({
    ...row,
    submittedAt: submittedAt.toISOString(),
    decision: (decision ?? undefined) as DraftReview['decision'],
    reason: reason ?? undefined,
    decidedBy: decidedBy ?? undefined,
    decidedAt: decidedAt?.toISOString(),
  }))
}

/** Whether a person has saved any version of a draft and so is one of its authors. */
export async function hasWritten(
  { sql: open }: Pick<Reading, 'sql'>,
  draft: string,
  person: string,
): Promise<boolean> {
  const row = await open
    .selectFrom('policy_draft_version')
    .select('version')
    .where('draft_id', '=', draft)
    .where('saved_by', '=', person)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
