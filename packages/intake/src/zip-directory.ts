import { fileFault } from './issues.ts'

/** One file inside a ZIP, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string
  readonly packed: Uint8Array
  readonly method: 'stored' | 'deflated'
  /** The size it claims to unpack to; `countUnpacked` finds out whether that is true. */
  readonly size: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const COMMENT_LENGTH_MAX = 65_535
/** Fields with this value are told in a ZIP64 record, which a file of at most 20 MB never needs. */
const ZIP64 = 0xffffffff
const ENCRYPTED_BIT = 1
const SIZES_BEHIND_BIT = 8
const SYMLINK = 0xa000

/** Reads the directory of a ZIP and refuses whatever a spreadsheet program would not write. Throws a file fault. */
export function readZipDirectory(bytes: Uint8Array, entriesMax: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > entriesMax) throw fileFault('WORKBOOK_BOMB', { detail: `里面有 ${count} 个文件` })
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged('目录不完整')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    refuseName(name, view.getUint32(at + 38, true) >>> 16)
    if (names.has(name)) throw damaged('同一个文件名出现了两次')
    names.add(name)
    entries.push(readEntry(bytes, view, at, name))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - COMMENT_LENGTH_MAX)
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  throw damaged('找不到压缩目录，文件可能没有下载完')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  if (flags & ENCRYPTED_BIT) throw fileFault('ENCRYPTED_WORKBOOK')
  if (method !== 0 && method !== 8) throw damaged('用了不常见的压缩方法')
  if ([packedSize, size, local].includes(ZIP64)) throw damaged('用了超大文件才需要的 ZIP64 格式')
  // Without a size in the directory a reader would go looking for one elsewhere, where anything may stand.
  if (packedSize === 0 && (size > 0 || flags & SIZES_BEHIND_BIT)) throw damaged('目录里没有写明大小')
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE)
    throw damaged('目录指向了不存在的位置')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw damaged('内容不完整')
  return {
    name,
    packed: bytes.subarray(start, start + packedSize),
    method: method === 0 ? 'stored' : 'deflated',
    size,
  }
}

function refuseName(name: string, mode: number): void {
  const steps = name.split(/[/\\]/)
  if (steps.includes('..') || /^(?:[/\\]|[A-Za-z]:)/.test(name)) throw damaged('里面的文件路径指向了外面')
  if ((mode & 0xf000) === SYMLINK) throw damaged('里面有指向别处的链接')
}

function damaged(detail: string): Error {
  return fileFault('WORKBOOK_DAMAGED', { detail })
}
