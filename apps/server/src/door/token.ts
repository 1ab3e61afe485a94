import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** A secret to be shown once, and what is kept of it. */
export function newToken(): { readonly token: string; readonly digest: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return { token, digest: digestOfToken(token) }
}

/** SHA-256 in hex: the secret itself is never stored. */
export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
