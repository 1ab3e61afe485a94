import * as client from 'openid-client'
import type { HouseSettings } from '../../house.ts'

export type IdentityService = NonNullable<HouseSettings['identityService']>

/** How long the identity service may take to answer; our own convention, so that nobody looks at an empty page. */
const ANSWER_S_MOST = 5
const known = new WeakMap<IdentityService, client.Configuration>()

/**
 * What the identity service says of itself. Asked when it is first needed and again until it has answered, so that one that
 * is down at the start costs nothing. Throws when it does not answer.
 */
export async function discover(service: IdentityService): Promise<client.Configuration> {
  const held = known.get(service)
  if (held !== undefined) return held
  const issuer = new URL(service.issuer)
  const found = await client.discovery(issuer, service.clientId, service.clientSecret, undefined, {
    timeout: ANSWER_S_MOST,
    // Without TLS only on this very machine, where tests and a proxy of the operator are.
    execute: isThisMachine(issuer) ? [client.allowInsecureRequests] : [],
  })
  known.set(service, found)
  return found
}

/** Whether it did not answer, rather than say no. */
export function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'
}

function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}
