import type { RehearsalFigures, RehearsalRecipe, RehearsalShare } from '@yinyu/contract'
import type { Writing } from '../../storage/perform.ts'

/** Keeps a rehearsal with its recipe and the figures of this moment. */
export async function keepFigures(
  open: Writing,
  given: {
    readonly title: string
    readonly note: string
    readonly share: RehearsalShare
    readonly recipe: RehearsalRecipe
    readonly figures: RehearsalFigures
  },
): Promise<{ id: string }> {
  const { title, note, share, recipe, figures } = given
  const { subject, recordsHash, contentHash, region } = figures
  const id = crypto.randomUUID()
  await open.sql
    .insertInto('rehearsal')
    .values({
      id,
      title,
      note,
      share,
      // As it was played: for its region also when it is opened by somebody of another.
      recipe: JSON.stringify({ ...recipe, region }),
      figures: JSON.stringify(figures),
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_title: subject.title,
      records_hash: recordsHash,
      content_hash: contentHash,
    })
    .execute()
  open.audit({ kind: 'rehearsal-kept', objectKind: 'rehearsal', object: id })
  return { id }
}
