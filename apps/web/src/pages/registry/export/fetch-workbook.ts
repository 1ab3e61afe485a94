import { exportEnterprises, isRefusal, type RegistryFilter } from '@yinyu/contract'
import { addressOf } from '../../../app/call.ts'

/** Fetches the list as a workbook and hands it to the browser to keep; gives what was refused, in Chinese. */
export async function fetchWorkbook(filter: RegistryFilter, facts: string): Promise<string | undefined> {
  try {
    const query = { ...filter, ...(facts === '' ? {} : { facts }) }
    const response = await fetch(addressOf(exportEnterprises, { query }))
    if (!response.ok) {
      const answer: unknown = await response.json().catch(() => undefined)
      return isRefusal(answer) ? `${answer.message}（${answer.refused}）` : UNREACHABLE
    }
    keep(await response.blob(), nameIn(response.headers.get('content-disposition') ?? ''))
    return undefined
  } catch {
    return UNREACHABLE
  }
}

const UNREACHABLE = '连不上服务器，没有导出。请检查网络后再试。（UNREACHABLE）'

/** The name that the server gives the file. */
export function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  return encoded === undefined ? '企业名录.xlsx' : decodeURIComponent(encoded)
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
