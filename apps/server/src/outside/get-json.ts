import { request as requestPlain, type IncomingMessage } from 'node:http'
import { request as requestTls } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isOutOfTime, readBody } from './answer-body.ts'
import { checkHead } from './answer-head.ts'
import { reach, type Address, type Resolve } from './address.ts'
import type { Network } from './connector.ts'
import { parseGuarded } from './guarded-json.ts'
import { outsideFault, outsideFaultCode } from './outside-fault.ts'
import { stopped } from './waiting.ts'

/** What one answer may be; our own convention. */
export interface AnswerLimits {
  readonly bytesMost: number
  readonly msMost: number
}

export const usualLimits: AnswerLimits = { bytesMost: 5 * 1024 * 1024, msMost: 30_000 }

const HEADER_BYTES_MOST = 16 * 1024

/**
 * Asks one address for JSON, once. The name is resolved here and every address checked; the connection goes to those
 * addresses only, follows nobody elsewhere and ends at the limits. Throws faults of `outsideFault`.
 */
export async function getJson(
  url: URL,
  given: {
    network: Network
    token: string | undefined
    resolve: Resolve
    now: () => Date
    limits: AnswerLimits
    signal: AbortSignal
  },
): Promise<unknown> {
  const { limits, signal } = given
  const late = AbortSignal.timeout(limits.msMost)
  const either = AbortSignal.any([signal, late])
  try {
    either.throwIfAborted()
    const addresses = await beforeAbort(reach(url, given.network, given.resolve), either)
    const answer = await ask(url, addresses, given.token, either)
    checkHead(answer, limits.bytesMost, given.now())
    return parseGuarded(await readBody(answer, limits.bytesMost))
  } catch (error) {
    if (signal.aborted) throw stopped()
    if (late.aborted || isOutOfTime(error))
      throw outsideFault('CONNECTOR_TIMEOUT', `等了 ${limits.msMost / 1000} 秒`, { again: 'later' })
    if (outsideFaultCode(error) !== undefined) throw error
    const { code } = error as NodeJS.ErrnoException
    throw outsideFault('CONNECTOR_UNREACHABLE', `连接没有成功（${code ?? '原因不明'}）`, { again: 'later' })
  }
}

function ask(
  url: URL,
  addresses: readonly Address[],
  token: string | undefined,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestTls : requestPlain
  const headers = {
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'yinyu',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      // A connection of its own: none that was opened before the address was checked.
      {
        method: 'GET',
        agent: false,
        headers,
        signal,
        lookup: pinned(addresses),
        maxHeaderSize: HEADER_BYTES_MOST,
      },
      (answer) => {
        resolve(answer)
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}

/** Gives the checked addresses to whoever asks, so that the name cannot mean another machine a moment later. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses
    if (options.all === true) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family)
  }
}

function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    }),
  ])
}
