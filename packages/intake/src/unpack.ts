import { fileFault } from './issues.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Small pieces, so that a bomb can only ever unfold a little before it is counted. */
const PIECE_BYTES = 16 * 1024

/**
 * Unpacks an entry piece by piece and hands every piece to `take`. Throws a file fault as soon as more
 * comes out than the directory claims, or when less does: a directory that lies is not to be trusted.
 */
export async function unpack(
  entry: ZipEntry,
  take: (piece: Uint8Array) => void = () => undefined,
): Promise<void> {
  let unpacked = 0
  const count = (piece: Uint8Array): void => {
    unpacked += piece.length
    if (unpacked > entry.size) throw fileFault('WORKBOOK_BOMB', { detail: '实际大小与目录里写的不符' })
    take(piece)
  }
  if (entry.method === 'stored') count(entry.packed)
  else if (entry.packed.length > 0) await inflate(entry.packed, count)
  if (unpacked !== entry.size) throw fileFault('WORKBOOK_DAMAGED', { detail: '解压后的大小与目录里写的不符' })
}

/** The text of an entry; only for entries whose size has been found acceptable. */
export async function unpackText(entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder()
  const texts: string[] = []
  await unpack(entry, (piece) => texts.push(decoder.decode(piece, { stream: true })))
  return texts.join('') + decoder.decode()
}

async function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): Promise<void> {
  const stream = new DecompressionStream('deflate-raw')
  const feeding = feed(stream.writable.getWriter(), packed)
  const reader = stream.readable.getReader()
  try {
    for (let piece = await next(reader); piece; piece = await next(reader)) take(piece)
  } finally {
    await reader.cancel().catch(() => undefined)
    await feeding
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value
  } catch (cause) {
    throw Object.assign(fileFault('WORKBOOK_DAMAGED', { detail: '压缩内容损坏' }), { cause })
  }
}

type Feeder = ReturnType<InstanceType<typeof DecompressionStream>['writable']['getWriter']>

/** Feeds until the reading side gives up; what went wrong is seen there. */
async function feed(writer: Feeder, packed: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) {
      await writer.ready
      await writer.write(packed.slice(at, at + PIECE_BYTES))
    }
    await writer.close()
  } catch {
    await writer.abort().catch(() => undefined)
  }
}
