import { isRefusal } from '@yinyu/contract'
import { keepFile } from '../ui/keep-file.ts'
import { postHeader } from './call.ts'

const UNREACHABLE = '连不上服务器，没有取到文件。请检查网络后再试。（UNREACHABLE）'

/**
 * Fetches a file for the post that the page shows and hands it to the browser to keep; gives what was refused, in Chinese.
 */
export async function fetchFile(address: string, usualName: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { headers: postHeader() })
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => undefined)
      return isRefusal(answer) ? `${answer.message}（${answer.refused}）` : UNREACHABLE
    }
    const name = nameIn(response.headers.get('content-disposition') ?? '')
    keepFile(name ?? usualName, await response.blob())
    return undefined
  } catch {
    return UNREACHABLE
  }
}

/** The name that the server gives the file. */
export function nameIn(disposition: string): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  return encoded === undefined ? undefined : decodeURIComponent(encoded)
}
