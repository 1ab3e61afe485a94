import { readXlsx } from 'hucre/xlsx'
import { percentText } from './sheet-text.ts'
import { cellName } from './cell-name.ts'
import { unpackText } from './unpack.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Reading styles makes an object of every cell, so large sheets are read band by band. */
const CELLS_PER_BAND = 300_000
const STYLES = /^xl\/styles\.xml$/i

/** Row → column → text of the numbers that are shown as percentages: what is kept is 0.15, what people see and mean is 15%. */
export type Percentages = ReadonlyMap<number, ReadonlyMap<number, string>>

export async function findPercentages(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  sheet: { readonly name: string; readonly rowCount: number; readonly width: number },
): Promise<Percentages> {
  const found = new Map<number, Map<number, string>>()
  const styles = entries.find(({ name }) => STYLES.test(name))
  if (styles === undefined || !hasPercentFormat(await unpackText(styles)) || sheet.width === 0) return found
  const height = Math.max(1, Math.floor(CELLS_PER_BAND / sheet.width))
  for (let top = 0; top < sheet.rowCount; top += height) {
    const range = `${cellName(top, 0)}:${cellName(Math.min(top + height, sheet.rowCount) - 1, sheet.width - 1)}`
    const band = (await readXlsx(bytes, { sheets: [sheet.name], readStyles: true, range })).sheets[0]
    for (const [place, cell] of band?.cells ?? []) {
      if (typeof cell.value !== 'number' || !isPercentFormat(cell.style?.numFmt ?? '')) continue
      const [row = 0, column = 0] = place.split(',').map(Number)
      const columns = found.get(row) ?? new Map<number, string>()
      found.set(row, columns.set(column, percentText(cell.value)))
    }
  }
  return found
}

/** 9 and 10 are the built-in percent formats. */
function hasPercentFormat(styles: string): boolean {
  return /numFmtId="(?:9|10)"|formatCode="[^"]*%/.test(styles)
}

/** A % that is not quoted or escaped in the format. */
function isPercentFormat(format: string): boolean {
  return format.replaceAll(/"[^"]*"|\\./g, '').includes('%')
}
