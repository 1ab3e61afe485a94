import { fileFault } from './issues.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

type Decoder = InstanceType<typeof TextDecoder>

/** How much is looked at, from the first byte that is not ASCII, before an encoding is settled in a stream. */
const PREFIX_BYTES = 64 * 1024
const BINARY = /[\p{Cc}--[\t\n\v\f\r\x80-\x9F]]/v
const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
}

/**
 * Bytes to text: a byte order mark settles the encoding, else strict UTF-8 over the whole file, else
 * GB18030 (which contains GBK and GB2312). Throws a file fault for binary content.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = markedEncoding(bytes) ?? (isUtf8(bytes, 'whole') ? 'utf-8' : 'gb18030')
  return { text: decodeWith(new TextDecoder(encoding, { fatal: true }), encoding, bytes, 'last'), encoding }
}

/** A stream of text, and the encoding as far as it is known: plain ASCII counts as UTF-8. */
export interface DecodedChunks {
  readonly texts: AsyncGenerator<string>
  readonly encoding: () => Encoding
}

/**
 * The same for a stream. ASCII passes undecided; the encoding is settled on the first 64 KB from where
 * anything else begins, and when later bytes contradict it a file fault is thrown: text is never garbled in silence.
 */
export function decodeChunks(chunks: AsyncIterable<Uint8Array>): DecodedChunks {
  let encoding: Encoding | undefined
  async function* texts(): AsyncGenerator<string> {
    let decoder: Decoder | undefined
    let held: Uint8Array = new Uint8Array()
    let atStart = true
    const settle = (): string => {
      encoding = atStart ? markedEncoding(held) : undefined
      atStart = false
      if (encoding === undefined && isAscii(held))
        return decodeWith(new TextDecoder(), 'utf-8', take(), 'more')
      encoding ??= isUtf8(held, 'prefix') ? 'utf-8' : 'gb18030'
      decoder = new TextDecoder(encoding, { fatal: true })
      return decodeWith(decoder, encoding, take(), 'more')
    }
    const take = (): Uint8Array => {
      const bytes = held
      held = new Uint8Array()
      return bytes
    }
    for await (const chunk of chunks) {
      if (decoder && encoding) {
        yield decodeWith(decoder, encoding, chunk, 'more')
        continue
      }
      held = held.length === 0 ? chunk : concatenate([held, chunk])
      if (held.length >= PREFIX_BYTES || (!atStart && isAscii(held))) yield settle()
    }
    if (held.length > 0) yield settle()
    if (decoder && encoding) yield decodeWith(decoder, encoding, new Uint8Array(), 'last')
  }
  return { texts: texts(), encoding: () => encoding ?? 'utf-8' }
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

function isUtf8(bytes: Uint8Array, extent: 'whole' | 'prefix'): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: extent === 'prefix' })
    return true
  } catch {
    return false
  }
}

function decodeWith(
  decoder: Decoder,
  encoding: Encoding,
  bytes: Uint8Array,
  position: 'more' | 'last',
): string {
  const text = tryDecode(decoder, bytes, position)
  if (text === undefined && encoding === 'utf-8')
    throw fileFault('MIXED_ENCODING', { encoding: NAMES[encoding] })
  if (text === undefined)
    throw fileFault('NOT_TEXT', { detail: `其中有不属于 ${NAMES[encoding]} 编码的字节` })
  if (BINARY.test(text)) throw fileFault('NOT_TEXT', { detail: '其中有空字节或其他不可见的控制字符' })
  return text
}

function tryDecode(decoder: Decoder, bytes: Uint8Array, position: 'more' | 'last'): string | undefined {
  try {
    return decoder.decode(bytes, { stream: position === 'more' })
  } catch {
    return undefined
  }
}
