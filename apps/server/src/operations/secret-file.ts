import { readFileSync, statSync } from 'node:fs'

const BYTES_MOST = 4096

/** The secret that a file holds on its one line, or why it cannot be used, in Chinese; never both. */
export function readSecretFile(path: string): { readonly secret: string } | { readonly fault: string } {
  try {
    if (!statSync(path).isFile()) return { fault: '它不是文件' }
    if (statSync(path).size > BYTES_MOST) return { fault: `它超过 ${BYTES_MOST} 字节，不像是密码` }
    const secret = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
    if (secret === '') return { fault: '它是空的' }
    return /\p{Cc}/u.test(secret) ? { fault: '它不止一行，或含有控制字符' } : { secret }
  } catch (error) {
    return { fault: `它不能读取（${(error as NodeJS.ErrnoException).code}）` }
  }
}

/** Whether others on this machine than its owner can read it. Windows keeps rights elsewhere. */
export function isReadByOthers(path: string): boolean {
  if (process.platform === 'win32') return false
  return (statSync(path).mode & 0o077) !== 0
}
