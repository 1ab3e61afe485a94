import type { IncomingMessage } from 'node:http'
import { outsideFault } from './outside-fault.ts'

const TOO_MANY = 429
const UNAVAILABLE = 503

/** Looks at status and headers, so that nothing is read that could not be used anyway. Throws the fault. */
export function checkHead(answer: IncomingMessage, bytesMost: number, now: Date): void {
  const fault = findHeadFault(answer, bytesMost, now)
  if (fault === undefined) return
  answer.destroy()
  throw fault
}

function findHeadFault(
  { statusCode = 0, headers }: IncomingMessage,
  bytesMost: number,
  now: Date,
): Error | undefined {
  if (statusCode >= 300 && statusCode < 400)
    return outsideFault('CONNECTOR_REDIRECT', '请把 url 改成最终的地址')
  if (statusCode === 401 || statusCode === 403)
    return outsideFault('CONNECTOR_DENIED', `状态 ${statusCode}：请核对 tokenFile 里的令牌和授权范围`)
  const waitMs = waitOf(headers['retry-after'], now)
  if (statusCode === TOO_MANY || (statusCode === UNAVAILABLE && waitMs !== undefined))
    return outsideFault('CONNECTOR_BUSY', `状态 ${statusCode}`, { again: 'later', waitMs })
  if (statusCode !== 200)
    return outsideFault('CONNECTOR_STATUS', `状态 ${statusCode}`, {
      again: statusCode >= 500 ? 'later' : 'useless',
    })
  const type = headers['content-type'] ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type))
    return outsideFault('CONNECTOR_TYPE', '要 application/json，编码 UTF-8；得到的可能是登录页或错误页')
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return outsideFault('CONNECTOR_TYPE', '我们没有要求压缩，对方却压缩了')
  if (Number(headers['content-length'] ?? 0) > bytesMost) return tooLarge(bytesMost)
  return undefined
}

export function tooLarge(bytesMost: number): Error {
  return outsideFault('CONNECTOR_TOO_LARGE', `一页最多 ${bytesMost} 字节：请对方把一页分小`)
}

/** Retry-After is a number of seconds or a date; RFC 9110, 10.2.3. */
function waitOf(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}
