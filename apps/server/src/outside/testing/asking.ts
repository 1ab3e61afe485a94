import { newCreditCode } from '../../storage/testing/people.ts'
import type { HttpConnector } from '../connector.ts'
import { httpRegister } from '../http-register.ts'
import { outsideFaultCode } from '../outside-fault.ts'
import type { Delivery, World } from '../register.ts'
import { httpConnector, hurried, indicators } from './agreed.ts'
import { serveRegister, type Answering, type RegisterServer } from './register-server.ts'

export const code = newCreditCode()

/** A sound row about one year. */
export function row(year: number, value = '100') {
  return { code, indicator: 'revenue', year, value, heldOn: `${year}-12-31` }
}

export interface Asking {
  readonly world?: World
  readonly since?: Date
  readonly codes?: readonly (readonly string[])[]
  readonly signal?: AbortSignal
}

const rules = { allowed: new Set(['revenue']), indicators, today: '2026-11-21' }

/** All that a register delivers, and the code of the fault it ends with. */
export async function ask(connector: HttpConnector, given: Asking = {}) {
  const { world = hurried, since, codes = [], signal = new AbortController().signal } = given
  const deliveries: Delivery[] = []
  async function* parts() {
    yield* codes
  }
  const question = { since, codes: parts, rules, run: 'run', signal }
  try {
    for await (const each of httpRegister(connector, world)(question)) deliveries.push(each)
    return { deliveries, end: 'complete' }
  } catch (error) {
    return { deliveries, end: outsideFaultCode(error) ?? String(error) }
  }
}

/** The servers of a test file, closed after each test. */
export function startServers() {
  let server: RegisterServer | undefined
  const serve = async (answer: Answering): Promise<RegisterServer> => {
    await server?.close()
    server = await serveRegister(answer)
    return server
  }
  return {
    serve,
    ask: async (answer: Answering, other: Partial<HttpConnector> = {}, given: Asking = {}) => {
      const { url, asked } = await serve(answer)
      return { ...(await ask(httpConnector(url, other), given)), asked }
    },
    close: async () => {
      await server?.close()
      server = undefined
    },
  }
}
