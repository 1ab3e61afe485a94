import { z } from 'zod'

/** Keeps what belongs to one way to the identity service and back, in the browser that goes it. */
export const WAY_COOKIE = 'yinyu-way'
/** How long somebody may take there; our own convention, after the ten minutes of one-time codes (ASVS 6.5). */
export const WAY_SECONDS = 600

const waySchema = z.object({
  purpose: z.enum(['sign-in', 'link']),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Who wants to link, so that nobody else's session takes the outcome. */
  account: z.string().optional(),
})
export type Way = z.infer<typeof waySchema>

/** For a cookie that scripts cannot read. */
export function writeWay(way: Way): string {
  return Buffer.from(JSON.stringify(way)).toString('base64url')
}

/** Undefined when there is none or it is not ours. */
export function readWay(cookie: string | undefined): Way | undefined {
  if (cookie === undefined) return undefined
  try {
    return waySchema.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}
