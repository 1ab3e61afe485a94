import type { IsoDate } from '@yinyu/kernel'
import type { TitleEvent } from './title-history.ts'
import { standingOf } from './title-history.ts'
import type { Writing } from './perform.ts'

/** Writes down what the events of a title come to, so that lists and counts need not follow them. */
export async function settleTitle(
  { sql }: Writing,
  { title, enterprise, kind }: { title: string; enterprise: string; kind: string },
  events: readonly TitleEvent[],
  today: IsoDate,
): Promise<void> {
  const standing = standingOf(events, today)
  if (standing === undefined) {
    await sql.deleteFrom('title_standing').where('title_id', '=', title).execute()
    return
  }
  const { grantedOn, validFrom, validTo, hold } = standing
  const row = { granted_on: grantedOn, valid_from: validFrom, valid_to: validTo ?? null, hold }
  await sql
    .insertInto('title_standing')
    .values({ title_id: title, enterprise_id: enterprise, kind, ...row })
    .onConflict((conflict) => conflict.column('title_id').doUpdateSet(row))
    .execute()
}
