import { isRefusal, uploadImport } from '@yinyu/contract'
import type { z } from 'zod'
import { addressOf, CallRefused } from '../../../app/call.ts'

export type UploadAsked = z.input<(typeof uploadImport)['query']>

/** A file on its way. */
export interface Sending {
  /** Gives the id of the import. Throws `CallRefused`, or `StoppedSending` after `stop`. */
  readonly id: Promise<string>
  readonly stop: () => void
}

/** The person has stopped it. */
export class StoppedSending extends Error {}

const brokenOff = {
  refused: 'UNREACHABLE',
  message: '上传中断了，文件还没有收到。请检查网络后按“再试一次”，不会重复导入。',
} as const

/** Sends a file; the older way of asking, since only it tells how much has gone out. The same key again is the same import. */
export function sendFile(
  file: File,
  { asked, key, onSent }: { asked: UploadAsked; key: string; onSent: (bytes: number) => void },
): Sending {
  const request = new XMLHttpRequest()
  const id = new Promise<string>((resolve, reject) => {
    request.addEventListener('load', () => {
      const answer: unknown = parsed(request.responseText)
      if (request.status === 200 && isIdentified(answer)) resolve(answer.id)
      else reject(new CallRefused(isRefusal(answer) ? answer : brokenOff))
    })
    request.addEventListener('error', () => reject(new CallRefused(brokenOff)))
    request.addEventListener('abort', () => reject(new StoppedSending('stopped')))
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded))
    request.open(uploadImport.method, addressOf(uploadImport, { query: asked }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', key)
    request.send(file)
  })
  return { id, stop: () => request.abort() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isIdentified(answer: unknown): answer is { readonly id: string } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string'
}
