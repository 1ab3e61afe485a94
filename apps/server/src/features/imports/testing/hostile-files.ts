import { deflateRawSync } from 'node:zlib'

/** A file to be put into a ZIP; the claims let the directory lie. */
export interface HostileEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly claimedSize?: number
}

/** Builds a ZIP byte by byte, honest or not. Entries of one name in `sharing` use the packed bytes of the first. */
export function hostileZip(
  entries: readonly HostileEntry[],
  sharing: 'own bytes' | 'overlapping' = 'own bytes',
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [i, { name, content, claimedSize }] of entries.entries()) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const size = claimedSize ?? plain.length
    const at = sharing === 'overlapping' && i > 0 ? 0 : offset
    directory.push(central(name, { packed: packed.length, size, at }))
    if (sharing === 'overlapping' && i > 0) continue
    const part = Buffer.concat([local(name, { packed: packed.length, size }), packed])
    parts.push(part)
    offset += part.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

function local(name: string, { packed, size }: { packed: number; size: number }): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(packed, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([head, Buffer.from(name)])
}

function central(name: string, { packed, size, at }: { packed: number; size: number; at: number }): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(8, 10)
  head.writeUInt32LE(packed, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(Buffer.byteLength(name), 28)
  head.writeUInt32LE(at, 42)
  return Buffer.concat([head, Buffer.from(name)])
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** A workbook from the XML of its parts, each of which may be hostile. */
export function hostileWorkbook(given: {
  readonly rows?: string
  readonly sheet?: string
  readonly sheets?: string
  readonly strings?: string
  readonly more?: readonly HostileEntry[]
}): Buffer {
  const relations = (links: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const sheets = given.sheets ?? '<sheet name="数据" sheetId="1" r:id="rId1"/>'
  const strings = given.strings === undefined ? '' : link('rId2', 'sharedStrings', 'sharedStrings.xml')
  const parts: HostileEntry[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations(link('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(link('rId1', 'worksheet', 'worksheets/sheet1.xml') + strings),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: given.sheet ?? `<worksheet ${MAIN}><sheetData>${given.rows ?? ''}</sheetData></worksheet>`,
    },
  ]
  if (given.strings !== undefined) parts.push({ name: 'xl/sharedStrings.xml', content: given.strings })
  return hostileZip([...parts, ...(given.more ?? [])])
}

/** A row of text cells. */
export function sheetRow(number: number, cells: readonly string[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const inner = cells.map(
    (cell, i) => `<c r="${letters[i]}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`,
  )
  return `<row r="${number}">${inner.join('')}</row>`
}
