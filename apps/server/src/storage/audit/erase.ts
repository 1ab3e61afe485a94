import type pg from 'pg'
import { asOwner } from './owner-transaction.ts'

/**
 * Erases for good what events say of one object beyond the deed itself, with the salt that would let it be guessed;
 * gives how many had something to erase. The chain stays whole. Only linked events: what is not linked yet waits.
 */
export function eraseDetails(
  client: pg.ClientBase,
  of: { readonly objectKind: string; readonly object: string },
): Promise<number> {
  return asOwner(client, 'read committed', async () => {
    const { rowCount } = await client.query(
      `update audit_event e set detail = '{}', salt = null
       where e.object_kind = $1 and e.object_id = $2 and e.salt is not null
         and exists (select from audit_link l where l.seq = e.seq)`,
      [of.objectKind, of.object],
    )
    return rowCount ?? 0
  })
}
