import type pg from 'pg'
import type { IsoDate } from '@yinyu/kernel'
import type { Marks } from './marks.ts'

/**
 * The ids of enterprises of which something was recorded since the marks, or of which a title began, ended or changed
 * between two days. To be called within `beginReading`. Gives at most `most` and one more.
 */
export async function findChangedFirms(
  client: pg.ClientBase,
  given: { since: Marks; heldBefore: IsoDate; heldNow: IsoDate; most: number },
): Promise<readonly string[]> {
  const { since, heldBefore, heldNow, most } = given
  const { rows } = await client.query<{ enterprise: string }>(
    `select enterprise_id as enterprise from (
      select enterprise_id from fact where seq > $1
      union select enterprise_id from title_event where seq > $2
      union select enterprise_id from enterprise_event where seq > $3
      union select enterprise_id from title_event where $4::date < $5::date
        and (valid_from > $4 and valid_from <= $5 or valid_to >= $4 and valid_to < $5 or happened_on > $4 and happened_on <= $5)
      union select enterprise_id from enterprise_event where $4::date < $5::date and happened_on > $4 and happened_on <= $5
    ) as changed limit $6`,
    [since.fact, since.titleEvent, since.enterpriseEvent, heldBefore, heldNow, most + 1],
  )
  return rows.map(({ enterprise }) => enterprise)
}
