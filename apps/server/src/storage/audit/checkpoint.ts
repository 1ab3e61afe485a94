import type pg from 'pg'
import { z } from 'zod'
import { DIGEST } from './canonical.ts'
import { asOwner } from './owner-transaction.ts'

const headSchema = z.strictObject({
  day: z.iso.date(),
  shard: z.int().nonnegative(),
  count: z.int().positive(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What the chains had come to at a time; kept elsewhere, it shows whether anything before it was cut or rewritten. */
const checkpointSchema = z.strictObject({
  format: z.literal('yinyu-audit-checkpoint-1'),
  digest: z.literal(DIGEST),
  madeAt: z.iso.datetime(),
  links: z.int().nonnegative(),
  heads: z.array(headSchema),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

/** The last link of every shard of every day. */
export async function makeCheckpoint(client: pg.ClientBase, now: Date): Promise<Checkpoint> {
  const heads = await asOwner(client, 'repeatable read, read only', async () => {
    const { rows } = await client.query<Checkpoint['heads'][number]>(
      'select day, shard, count, digest from audit_head order by day, shard',
    )
    return rows
  })
  const links = heads.reduce((total, { count }) => total + count, 0)
  return { format: 'yinyu-audit-checkpoint-1', digest: DIGEST, madeAt: now.toISOString(), links, heads }
}

/** Undefined for a text that is no checkpoint. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  try {
    return checkpointSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
