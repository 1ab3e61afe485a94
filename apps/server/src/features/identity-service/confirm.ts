import * as client from 'openid-client'
import type { IdentityRefusalCode } from '@yinyu/contract'
import { discover, isUnreachable, type IdentityService } from './provider.ts'
import type { Way } from './way.ts'

/** Who the identity service says it is. */
export interface Subject {
  readonly issuer: string
  readonly subject: string
}

/**
 * Changes the code that came back for the identity: the library checks state, nonce, PKCE, issuer, audience and signature.
 * Anything wrong is one refusal; a service that does not answer is another.
 */
export async function confirmIdentity(
  service: IdentityService,
  way: Way,
  returned: URL,
): Promise<Subject | IdentityRefusalCode> {
  try {
    const configuration = await discover(service)
    const tokens = await client.authorizationCodeGrant(configuration, returned, {
      expectedState: way.state,
      expectedNonce: way.nonce,
      pkceCodeVerifier: way.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    return claims === undefined ? 'IDENTITY_SERVICE_REFUSED' : { issuer: claims.iss, subject: claims.sub }
  } catch (error) {
    return isUnreachable(error) ? 'IDENTITY_SERVICE_DOWN' : 'IDENTITY_SERVICE_REFUSED'
  }
}

/** The address at the identity service to go to, and what to keep until the way back. */
export async function setOut(
  service: IdentityService,
  given: Pick<Way, 'purpose' | 'account'> & { readonly redirectUri: string },
): Promise<{ readonly onwardTo: string; readonly way: Way } | IdentityRefusalCode> {
  const { purpose, account, redirectUri } = given
  const way = {
    purpose,
    account,
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  try {
    const address = client.buildAuthorizationUrl(await discover(service), {
      redirect_uri: redirectUri,
      scope: 'openid',
      state: way.state,
      nonce: way.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(way.verifier),
      code_challenge_method: 'S256',
    })
    return { onwardTo: address.href, way }
  } catch (error) {
    return isUnreachable(error) ? 'IDENTITY_SERVICE_DOWN' : 'IDENTITY_SERVICE_REFUSED'
  }
}
