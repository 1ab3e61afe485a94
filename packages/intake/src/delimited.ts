import { decodeChunks, decodeText, type Encoding } from './decode.ts'
import { unguardText } from './formula-text.ts'
import { fileFault } from './issues.ts'
import type { Separator, Table, TableRow } from './table.ts'

/** More than any real row: 200 cells of 20,000 characters. A longer one is an unclosed quote or no table at all. */
const ROW_CHARACTERS_MAX = 4_000_000
/** Enough to hold any header. */
const HEAD_CHARACTERS = 256 * 1024
const SEPARATORS: readonly Separator[] = [',', ';', '\t']
const QUOTE = 0x22
const LINE_FEED = 0x0a
const RETURN = 0x0d

/** Reads a whole CSV file: comma, semicolon or tab, quoted cells, any mixture of line ends. Throws a file fault. */
export function readDelimited(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes)
  const separator = detectSeparator(text)
  const splitter = startSplitting(separator)
  const rows = [...splitter.push(text), ...splitter.end()]
  return { format: { kind: 'delimited', encoding, separator }, rows, issues: [] }
}

/** A CSV file read row by row. `encoding` and `separator` are settled once the first row has come. */
export interface DelimitedStream {
  readonly rows: AsyncGenerator<TableRow>
  readonly encoding: () => Encoding
  readonly separator: () => Separator
}

/** Reads a CSV file of any length in bounded memory. The rows throw a file fault where the file turns bad. */
export function streamDelimited(chunks: AsyncIterable<Uint8Array>): DelimitedStream {
  const decoded = decodeChunks(chunks)
  let separator: Separator = ','
  async function* rows(): AsyncGenerator<TableRow> {
    let splitter: Splitter | undefined
    let head = ''
    for await (const text of decoded.texts) {
      if (!splitter) {
        head += text
        // The separator is chosen on the whole first line, wherever the chunks happen to end.
        if (!/[\n\r]/.test(withoutQuoted(head)) && head.length < ROW_CHARACTERS_MAX) continue
        separator = detectSeparator(head)
        splitter = startSplitting(separator)
      }
      yield* splitter.push(head === '' ? text : head)
      head = ''
    }
    if (!splitter) {
      separator = detectSeparator(head)
      splitter = startSplitting(separator)
      yield* splitter.push(head)
    }
    yield* splitter.end()
  }
  return { rows: rows(), encoding: decoded.encoding, separator: () => separator }
}

/** The separator that the first line with content has most of, outside of quotes. */
export function detectSeparator(text: string): Separator {
  const bare = /[^\n\r]*/.exec(withoutQuoted(text.slice(0, HEAD_CHARACTERS)))?.[0] ?? ''
  const count = (separator: Separator): number => bare.split(separator).length
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** Quoted cells may hold separators and line ends that are none. */
function withoutQuoted(text: string): string {
  return text.trimStart().replaceAll(/"[^"]*(?:"|$)/g, '')
}

interface Splitter {
  readonly push: (text: string) => Generator<TableRow>
  readonly end: () => Generator<TableRow>
}

/** Guards what is left of the last, unfinished row between two pieces of text. */
function startSplitting(separator: Separator): Splitter {
  const separatorCode = separator.charCodeAt(0)
  let rest = ''
  let number = 0
  function* split(text: string, final: boolean): Generator<TableRow> {
    let start = 0
    while (start < text.length) {
      const row = scanRow(text, start, separatorCode, final)
      if (row === undefined) break
      if (row === 'unclosed') throw fileFault('UNCLOSED_QUOTE', { row: number + 1 })
      number += 1
      yield { number, cells: row.cells }
      start = row.next
    }
    rest = text.slice(start)
    if (rest.length > ROW_CHARACTERS_MAX)
      throw fileFault(rest.includes('"') ? 'UNCLOSED_QUOTE' : 'ROW_TOO_LONG', { row: number + 1 })
  }
  return { push: (text) => split(rest + text, false), end: () => split(rest, true) }
}

type Scanned = { readonly cells: string[]; readonly next: number } | 'unclosed' | undefined

/** One row from `start`, or undefined when its end is not in sight yet. */
function scanRow(text: string, start: number, separator: number, final: boolean): Scanned {
  const cells: string[] = []
  let at = start
  for (;;) {
    let cell = ''
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = scanQuoted(text, at + 1)
      if (quoted === undefined) return final ? 'unclosed' : undefined
      cell = quoted.cell
      at = quoted.next
    }
    const end = endOfBare(text, at, separator)
    if (end === text.length && !final) return undefined
    cells.push(unguardText(end === at ? cell : cell + text.slice(at, end)))
    const code = text.charCodeAt(end)
    if (code === separator) {
      at = end + 1
      continue
    }
    if (code !== RETURN) return { cells, next: end + 1 }
    // A return at the very end of a piece may be half of a Windows line end.
    if (end + 1 === text.length && !final) return undefined
    return { cells, next: text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1 }
  }
}

/** The inside of a quoted cell from behind its opening quote; undefined without a closing one. */
function scanQuoted(text: string, start: number): { cell: string; next: number } | undefined {
  let cell = ''
  let from = start
  for (;;) {
    const close = text.indexOf('"', from)
    if (close === -1) return undefined
    cell += text.slice(from, close)
    if (text.charCodeAt(close + 1) !== QUOTE) return { cell, next: close + 1 }
    cell += '"'
    from = close + 2
  }
}

function endOfBare(text: string, start: number, separator: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === separator || code === LINE_FEED || code === RETURN) return at
  }
  return text.length
}
