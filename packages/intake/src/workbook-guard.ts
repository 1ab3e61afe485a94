import { fileFault } from './issues.ts'
import {
  ENTRIES_MAX,
  ENTRY_BYTES_MAX,
  FILE_BYTES_MAX,
  RATIO_FREE_BYTES,
  RATIO_MAX,
  UNPACKED_BYTES_MAX,
} from './limits.ts'
import { unpack } from './unpack.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

const ARCHIVE = /\.(?:zip|7z|rar|gz|bz2|xz|tar|jar|xls[xmb]|doc[xm]|ppt[xm]|ods|odt|ofd)$/i
const ARCHIVE_START = [0x50, 0x4b, 0x03, 0x04]

/**
 * Lets a workbook through only when it is harmless to unpack: first by what its directory says, then by
 * unpacking every entry and counting. The parser behind has no limits of its own. Throws a file fault.
 */
export async function guardWorkbook(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  if (bytes.length > FILE_BYTES_MAX) throw fileFault('FILE_TOO_LARGE', { most: sayMegabytes(FILE_BYTES_MAX) })
  const entries = readZipDirectory(bytes, ENTRIES_MAX)
  entries.forEach(refuseSize)
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > UNPACKED_BYTES_MAX) throw bomb(`解压后超过 ${sayMegabytes(UNPACKED_BYTES_MAX)}`)
  for (const entry of entries) await unpack(entry)
  return entries
}

function refuseSize({ name, packed, size }: ZipEntry): void {
  if (size > ENTRY_BYTES_MAX) throw bomb(`其中一个文件解压后超过 ${sayMegabytes(ENTRY_BYTES_MAX)}`)
  if (size > RATIO_FREE_BYTES && size > packed.length * RATIO_MAX) throw bomb(`压缩比超过 ${RATIO_MAX} 倍`)
  if (ARCHIVE.test(name) || ARCHIVE_START.every((byte, at) => packed[at] === byte))
    throw bomb('里面还套着另一个压缩文件')
}

function bomb(detail: string): Error {
  return fileFault('WORKBOOK_BOMB', { detail })
}

function sayMegabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`
}
