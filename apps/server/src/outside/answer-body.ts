import type { IncomingMessage } from 'node:http'
import { tooLarge } from './answer-head.ts'
import { outsideFault } from './outside-fault.ts'

/** Collects the body of an answer up to the limit, whatever its content-length says. */
export async function readBody(answer: IncomingMessage, bytesMost: number): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    bytes += part.length
    if (bytes > bytesMost) {
      answer.destroy()
      throw tooLarge(bytesMost)
    }
    parts.push(part)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw outsideFault('CONNECTOR_CONTENT', '不是 UTF-8 文字：请对方核对接口')
  }
}

/** Whether an error is that of a timer that ran out. */
export function isOutOfTime(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}
