import { concatenate } from './decode.ts'

/** A file to be put into a ZIP for a test; the claims let the directory lie. */
export interface CraftedFile {
  readonly name: string
  readonly content: Uint8Array
  readonly claimedSize?: number
  readonly claimedPacked?: number
  readonly flags?: number
  readonly mode?: number
  readonly stored?: true
}

/** Builds a ZIP byte by byte, honest or not. For tests of what must be refused. */
export async function craftZip(files: readonly CraftedFile[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const name = new TextEncoder().encode(file.name)
    const packed = file.stored ? file.content : await deflate(file.content)
    const sizes = [0, file.claimedPacked ?? packed.length, file.claimedSize ?? file.content.length]
    const shared = [
      [20, 2],
      [file.flags ?? 0, 2],
      [file.stored ? 0 : 8, 2],
      [0, 4],
      ...sizes.map((size) => [size, 4]),
      [name.length, 2],
      [0, 2],
    ] as const
    const local = record([[0x04034b50, 4], ...shared] as Fields)
    const tail = [
      [0, 2],
      [0, 2],
      [0, 2],
      [((file.mode ?? 0) << 16) >>> 0, 4],
      [offset, 4],
    ] as const
    directory.push(record([[0x02014b50, 4], [20, 2], ...shared, ...tail] as Fields), name)
    parts.push(local, name, packed)
    offset += local.length + name.length + packed.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = record([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ])
  return concatenate([...parts, ...directory, end])
}

/** A workbook of one sheet from the XML of its rows; `styles` are number formats, addressed as s="1", s="2" … */
export async function craftWorkbook(
  sheetData: string,
  more: { readonly styles?: readonly string[]; readonly date1904?: true; readonly tail?: string } = {},
): Promise<Uint8Array> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (links: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const formats = (more.styles ?? [])
    .map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`)
    .join('')
  const xfs = (more.styles ?? []).map((_, i) => `<xf numFmtId="${170 + i}" applyNumberFormat="1"/>`).join('')
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><workbookPr${more.date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`,
    ),
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheetData}</sheetData>${more.tail ?? ''}</worksheet>`,
  }
  return craftZip(
    Object.entries(files).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })),
  )
}

type Fields = readonly (readonly [value: number, bytes: 2 | 4])[]

function record(fields: Fields): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [, length]) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return bytes
}

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([content.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
