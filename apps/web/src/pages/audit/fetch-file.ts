import { isRefusal } from '@yinyu/contract'

const UNREACHABLE = '连不上服务器，没有取到文件。请检查网络后再试。（UNREACHABLE）'

/** Fetches a file and hands it to the browser to keep; gives what was refused, in Chinese. */
export async function fetchFile(address: string, usualName: string): Promise<string | undefined> {
  try {
    const response = await fetch(address)
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => undefined)
      return isRefusal(answer) ? `${answer.message}（${answer.refused}）` : UNREACHABLE
    }
    const [, encoded] =
      /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '') ?? []
    keep(await response.blob(), encoded === undefined ? usualName : decodeURIComponent(encoded))
    return undefined
  } catch {
    return UNREACHABLE
  }
}

function keep(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
