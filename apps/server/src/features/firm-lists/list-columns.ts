import type { ReadCells } from '../imports/reader-message.ts'

/** A column that a list has beside code and name. */
export interface ListDetail {
  readonly title: string
  readonly also: readonly string[]
  readonly needed: boolean
}

/** Where in a sheet the columns of a list are; columns from 0. */
export interface ListColumns {
  readonly headerRow: number
  readonly code: number | undefined
  readonly name: number | undefined
  readonly details: readonly {
    readonly title: string
    readonly needed: boolean
    readonly at: number | undefined
  }[]
}

/** Titles that offices use, without blanks and brackets. */
const CODES = ['统一社会信用代码', '社会信用代码', '信用代码', '统一代码']
const NAMES = ['企业名称', '单位名称', '公司名称', '供应商名称', '配套企业', '供应商', '企业', '名称']
/** Official lists have a title or two above their header. */
const HEADER_ROWS_MOST = 10

export const CODE_TITLE = '统一社会信用代码'
export const NAME_TITLE = '企业名称'

/** Finds the header of a list and its columns; a fault says what is missing. */
export function findColumns(
  rows: readonly ReadCells[],
  details: readonly ListDetail[],
): ListColumns | { readonly fault: string } {
  for (const { row, cells } of rows.slice(0, HEADER_ROWS_MOST)) {
    const titles = cells.map(tidy)
    // What a source calls its own comes first: 供应商 may be a column of its own.
    const at = details.map((detail) => indexOf(titles, [detail.title, ...detail.also]))
    const left = titles.map((title, i) => (at.includes(i) ? '' : title))
    const [code, name] = [indexOf(left, CODES), indexOf(left, NAMES)]
    if (code === undefined && name === undefined) continue
    const found = details.map(({ title, needed }, i) => ({ title, needed, at: at[i] }))
    const missing = found.filter(({ needed, at: place }) => needed && place === undefined)
    if (missing.length > 0)
      return {
        fault: `表头里没有“${missing.map(({ title }) => title).join('”“')}”这一列。请照模板补上再上传`,
      }
    return { headerRow: row, code, name, details: found }
  }
  return {
    fault: `前 ${HEADER_ROWS_MOST} 行里没有找到“${CODE_TITLE}”或“${NAME_TITLE}”的表头。请照模板整理再上传`,
  }
}

function indexOf(titles: readonly string[], known: readonly string[]): number | undefined {
  const wanted = known.map(tidy)
  const at = wanted.map((word) => titles.indexOf(word)).find((place) => place >= 0)
  return at
}

function tidy(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[\s*:]/g, '')
}
