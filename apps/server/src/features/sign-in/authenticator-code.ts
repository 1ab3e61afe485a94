import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
/** One step earlier and later, for clocks that are not quite right (RFC 6238 5.2). */
const WINDOW = 1
const SECRET_BYTES = 20

/** A new secret for an authenticator app, in base32. */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The address that an authenticator app reads from a picture. */
export function authenticatorUrl(secret: string, loginName: string): string {
  return totpOf(secret, loginName).toString()
}

/**
 * The time step that a code belongs to; undefined for a wrong code and for one that has been used: each step counts once,
 * so `lastStep` is the latest that was.
 */
export function stepOfCode(
  secret: string,
  code: string,
  { now, lastStep }: { readonly now: Date; readonly lastStep: number | null },
): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW })
  if (delta === null) return undefined
  const step = Math.floor(now.getTime() / 1_000 / PERIOD_S) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: '引育', label, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6 })
}
