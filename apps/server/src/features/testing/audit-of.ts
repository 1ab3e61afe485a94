import type { TestHouse } from '../../door/testing/open-house.ts'
import { withClient } from '../../storage/storage.ts'

/** What has been set down about an object, the first first; without what the test itself has prepared. */
export async function readAuditOf(
  it: TestHouse,
  object: string,
): Promise<readonly { kind: string; person: string; detail: Readonly<Record<string, string | number>> }[]> {
  return withClient(it.db.admin, async (client) => {
    const { rows } = await client.query<{ kind: string; person: string; detail: Record<string, string> }>(
      `select kind, person, detail from yinyu.audit_event
       where object_id = $1 and not (person = 'entrance' and kind in ('account-made', 'post-given')) order by seq`,
      [object],
    )
    return rows
  })
}
