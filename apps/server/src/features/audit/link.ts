import type { Reading } from '../../storage/transaction.ts'

/** Where an event stands in the chains; undefined until it is linked, and for who is no auditor. */
export async function readLink(
  { sql }: Reading,
  seq: number,
): Promise<
  | {
      readonly day: string
      readonly shard: number
      readonly position: number
      readonly detailDigest: string
      readonly digest: string
    }
  | undefined
> {
  return sql
    .selectFrom('audit_link')
    .select(['day', 'shard', 'position', 'detail_digest as detailDigest', 'digest'])
    .where('seq', '=', seq)
    .executeTakeFirst()
}
