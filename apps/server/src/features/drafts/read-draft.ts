import type { Draft, Refusal } from '@yinyu/contract'
import { sql } from 'kysely'
import type { House } from '../../house.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Reading } from '../../storage/transaction.ts'
import { hasWritten, readMarks, readReviews, readVersion, selectDrafts, tellDrafts } from './draft-row.ts'
import { olderVersion } from './older-version.ts'
import { readPublications } from './published.ts'
import { examineDraft, type Examination } from './examine.ts'

/** A draft in its last version, with what the checks and cases say of it. */
export async function readDraftWhole(open: Reading, id: string, house: House): Promise<Draft | Refusal> {
  const [row] = await tellDrafts(selectDrafts(open).where('d.id', '=', id))
  const version = row && (await readVersion(open, id, row.version))
  if (row === undefined || version === undefined) return refuseAtDoor('NOT_FOUND')
  const { content, hash } = version
  const { checked } = await examineStored(open, { id, content }, house)
  const mine = (await hasWritten(open, id, open.acting.person)) ? 'yes' : 'no'
  return {
    ...row,
    content,
    hash,
    checked,
    reviews: await readReviews(open, id),
    publication: await readPublication(open, id, house),
    mine,
  }
}

/** Examines a content of a stored draft, with the marks that are on record. */
export async function examineStored(
  open: Reading,
  { id, content }: { readonly id: string; readonly content: Readonly<Record<string, unknown>> },
  house: Pick<House, 'catalogue' | 'definitions'>,
): Promise<Examination> {
  const { region, begun_on: begunOn } = await open.sql
    .selectFrom('policy_draft')
    .select(['region', 'begun_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return examineDraft({ content, region, begunOn, marks: await readMarks(open, id) }, house)
}

async function readPublication(
  open: Reading,
  draft: string,
  { catalogue }: Pick<House, 'catalogue'>,
): Promise<Draft['publication']> {
  const row = await open.sql
    .selectFrom('published_policy')
    .select([
      'id',
      'from_day as fromDay',
      'last_day as lastDay',
      'withdrawn_because as withdrawnBecause',
      sql<string>`coalesce(person_label(published_by), '')`.as('publishedBy'),
      sql<string | null>`person_label(withdrawn_by)`.as('withdrawnBy'),
    ])
    .where('draft_id', '=', draft)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { lastDay, withdrawnBecause, withdrawnBy, ...rest } = row
  return {
    ...rest,
    lastDay: lastDay ?? undefined,
    withdrawnBy: withdrawnBy ?? undefined,
    withdrawnBecause: withdrawnBecause ?? undefined,
    older: olderVersion(catalogue.policies, await readPublications(open.sql), draft) ? 'yes' : 'no',
  }
}
