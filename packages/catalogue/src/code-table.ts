import type { Industry, Region } from './catalogue.ts'
import type { ContentFile } from './content-files.ts'
import { faultAt, type Fault, type Finding } from './fault.ts'

/** A row of a code table, by column. */
type Row = Readonly<Record<string, string>>

export function readRegions(file: ContentFile): { regions: readonly Region[]; faults: readonly Fault[] } {
  const { rows, faults } = readTable(file, ['code', 'name'])
  return { regions: rows.map(({ code = '', name = '' }) => ({ code, name })), faults }
}

export function readIndustries(file: ContentFile): {
  industries: readonly Industry[]
  faults: readonly Fault[]
} {
  const { rows, faults } = readTable(file, ['code', 'level', 'name', 'parent', 'section'])
  const industries = rows.map(({ code = '', name = '', section = '', level = '' }) => ({
    code,
    name,
    section,
    level: Number(level),
  }))
  return { industries, faults }
}

/**
 * The columns wanted must be there; others may follow them. Quoted cells may hold commas, not line breaks.
 * A table with a fault gives no rows: half a code table would accuse every rule that names the other half.
 */
function readTable(
  { path, text }: ContentFile,
  columns: readonly string[],
): { rows: readonly Row[]; faults: readonly Fault[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
  const [names = [], ...cells] = lines.map(cellsOf)
  const faults = [...headFaults(path, names, columns), ...widthFaults(path, names.length, cells)]
  const rows = cells.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
  const found = faults.length > 0 ? faults : repeated(path, rows)
  return { rows: found.length > 0 ? [] : rows, faults: found }
}

function headFaults(path: string, names: readonly string[], columns: readonly string[]): readonly Fault[] {
  const wanting = columns.filter((column) => !names.includes(column))
  if (wanting.length === 0) return []
  return [
    tableFault(path, 1, {
      what: `代码表缺少列 ${wanting.join('、')}`,
      todo: `表头请写 ${columns.join(',')}`,
    }),
  ]
}

function widthFaults(path: string, width: number, cells: readonly (readonly string[])[]): readonly Fault[] {
  return cells.flatMap((row, i) => {
    if (row.length === width) return []
    const what = `这一行有 ${row.length} 列，表头有 ${width} 列`
    return [tableFault(path, i + 2, { what, todo: '请补齐或给含逗号的文字加双引号' })]
  })
}

function repeated(path: string, rows: readonly Row[]): readonly Fault[] {
  const seen = new Set<string>()
  return rows.flatMap(({ code = '' }, i) => {
    if (!seen.has(code)) {
      seen.add(code)
      return []
    }
    return [tableFault(path, i + 2, { what: `代码 ${code} 出现了两次`, todo: '请删去其中一行' })]
  })
}

function tableFault(file: string, line: number, finding: Finding): Fault {
  return faultAt({ file, lineOf: () => line }, [], 'CONTENT_CSV', finding)
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )
}
