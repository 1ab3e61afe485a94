import { fileFault } from './issues.ts'
import { ENTRIES_MAX } from './limits.ts'
import { readZipDirectory } from './zip-directory.ts'

/** Enough bytes to recognise a file by. */
export const KIND_BYTES = 16

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** What else people hand in, by how it begins. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF', ' PDF 文件'],
  ['{\\rtf', ' RTF 文档'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
  ['GIF8', '图片'],
  ['Rar!', '压缩包'],
  ['7z\xbc\xaf', '压缩包'],
  ['\x1f\x8b', '压缩包'],
  ['MZ', '程序文件'],
]
const ENCRYPTED_MARK = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

/** A workbook or text by the first bytes; every other known kind of file throws a file fault that says what to do. */
export function kindOfFile(bytes: Uint8Array): 'workbook' | 'delimited' | 'ole' {
  if (startsWith(bytes, OLE)) return 'ole'
  if (startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9) return 'workbook'
  const start = String.fromCharCode(...bytes.subarray(0, KIND_BYTES))
  const other = OTHERS.find(([mark]) => start.startsWith(mark))
  if (other) throw fileFault('OTHER_FORMAT', { format: other[1] })
  // Old systems export web pages under the name .xls.
  if (/^(?:\xef\xbb\xbf)?\s*<(?:html|!doc|table|\?xml|meta)/i.test(start))
    throw fileFault('OTHER_FORMAT', { format: '网页格式的表格（扩展名可能是 .xls）' })
  return 'delimited'
}

/** The fault of a file in Microsoft's old container: a workbook with a password, or one of the old format. */
export function oleFault(bytes: Uint8Array): Error {
  return fileFault(contains(bytes, ENCRYPTED_MARK) ? 'ENCRYPTED_WORKBOOK' : 'OLD_WORKBOOK')
}

/** Refuses packed files of other programs by the names inside them. */
export function refuseOtherPackages(bytes: Uint8Array): void {
  const names = readZipDirectory(bytes, ENTRIES_MAX).map(({ name }) => name)
  if (names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.bin$/i)) throw fileFault('OTHER_FORMAT', { format: '二进制表格（.xlsb）' })
  if (has(/^mimetype$/)) throw fileFault('OTHER_FORMAT', { format: ' LibreOffice 等软件的格式（.ods 等）' })
  if (has(/^word\//)) throw fileFault('OTHER_FORMAT', { format: ' Word 文档' })
  if (has(/^ppt\//)) throw fileFault('OTHER_FORMAT', { format: '演示文稿' })
  if (has(/^OFD\.xml$/i)) throw fileFault('OTHER_FORMAT', { format: ' OFD 版式文件' })
  // The main part of a workbook may bear another name; the parser will find it by its relation.
  if (!has(/^\[Content_Types\]\.xml$/)) throw fileFault('OTHER_FORMAT', { format: '压缩包' })
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function contains(bytes: Uint8Array, mark: readonly number[]): boolean {
  for (let at = bytes.indexOf(mark[0] ?? 0); at !== -1; at = bytes.indexOf(mark[0] ?? 0, at + 1)) {
    if (startsWith(bytes.subarray(at, at + mark.length), mark)) return true
  }
  return false
}
