import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { IdentityService } from '../provider.ts'

/** A real OpenID provider on this machine, where everybody may say who they are. */
export interface TestIdentityService {
  readonly settings: IdentityService
  /** Goes through sign-in and consent there, as a browser would, and gives the address it sends back to. */
  visit(address: string, subject: string): Promise<URL>
  /** Turns it off, and on again on the same port. */
  stop(): Promise<void>
  start(): Promise<void>
}

const SECRET = 'a-secret-for-tests-only-and-nothing-else'

export async function openIdentityService(redirectUri: string): Promise<TestIdentityService> {
  let callback: RequestListener = (_, response) => void response.writeHead(503).end()
  let server = createServer((request, response) => callback(request, response))
  const listen = (port: number) =>
    new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'yinyu', client_secret: SECRET, redirect_uris: [redirectUri] }],
    clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
    clientDefaults: { token_endpoint_auth_method: 'client_secret_post' },
    cookies: { keys: ['for tests only'] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  callback = provider.callback()
  const settings = { issuer, clientId: 'yinyu', clientSecret: SECRET, title: '福建省统一身份认证（示例）' }
  return {
    settings,
    visit: (address, subject) => visit(address, subject, redirectUri),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    start: async () => {
      server = createServer((request, response) => callback(request, response))
      await listen(port)
    },
  }
}

async function visit(address: string, subject: string, redirectUri: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = { url: address, form: undefined as string | undefined }
  for (let steps = 0; steps < 12; steps++) {
    if (next.url.startsWith(redirectUri)) return new URL(next.url)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answered = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      ...(next.form !== undefined && { method: 'POST', body: next.form }),
    })
    for (const line of answered.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answered.headers.get('location')
    const page = await answered.text()
    if (location !== null) next = { url: new URL(location, next.url).href, form: undefined }
    else if (page.includes('value="login"'))
      next = { ...next, form: `prompt=login&login=${subject}&password=x` }
    else if (page.includes('value="consent"')) next = { ...next, form: 'prompt=consent' }
    else throw new Error(`the identity service answered ${answered.status} at ${next.url}`)
  }
  throw new Error('the identity service never came to an end')
}
