import { significantDigits, type RegionCode } from '@yinyu/kernel'
import { FUJIAN_TILES } from './fujian-tiles.ts'

/** Where a county or the name of a prefecture (code ending in 00) stands; counted from the upper left, from 0. */
export interface Tile {
  readonly code: RegionCode
  readonly column: number
  readonly row: number
}

export interface TileLayout {
  readonly columns: number
  readonly rows: number
  /** In the order of the codes, so that the keyboard goes through one prefecture after the other. */
  readonly tiles: readonly Tile[]
  /** Whether the tiles stand as on a map, or only in the order of the codes. */
  readonly kind: 'map' | 'list'
}

/** Wide enough for names of three characters on a telephone. */
const LIST_COLUMNS = 7

const HAND_LAID: ReadonlyMap<RegionCode, string> = new Map([['350000', FUJIAN_TILES]])

/**
 * Tiles for the prefectures and counties of a province, given by their codes. A province without a map laid by
 * hand gets one block of rows for each prefecture; a new county that the map does not know yet stands below it.
 */
export function layTiles(province: RegionCode, codes: readonly RegionCode[]): TileLayout {
  const wanted = new Set(codes.filter((code) => isInside(code, province)))
  const drawn = HAND_LAID.get(province)
  const onMap = drawn === undefined ? [] : readTiles(drawn, province).filter(({ code }) => wanted.has(code))
  const placed = new Set(onMap.map(({ code }) => code))
  const rest = [...wanted].filter((code) => !placed.has(code))
  const columns = onMap.reduce((most, { column }) => Math.max(most, column + 1), LIST_COLUMNS)
  const rowsOnMap = onMap.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const tiles = [...onMap, ...listTiles(rest, { columns, firstRow: rowsOnMap })]
  return {
    columns,
    rows: tiles.reduce((most, { row }) => Math.max(most, row + 1), 0),
    tiles: tiles.toSorted((a, b) => a.code.localeCompare(b.code)),
    kind: onMap.length > 0 ? 'map' : 'list',
  }
}

/** The prefecture that a tile belongs to: `350582` and `350500` → `3505`. */
export function prefectureOf(code: RegionCode): string {
  return code.slice(0, 4)
}

function isInside(code: RegionCode, province: RegionCode): boolean {
  return code !== province && code.startsWith(significantDigits(province))
}

function readTiles(drawn: string, province: RegionCode): readonly Tile[] {
  return drawn
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line.split(' ').flatMap((cell, column) => {
        return cell === '....' ? [] : [{ code: significantDigits(province) + cell, column, row }]
      }),
    )
}

function listTiles(
  codes: readonly RegionCode[],
  { columns, firstRow }: { columns: number; firstRow: number },
): readonly Tile[] {
  const blocks = Map.groupBy(codes.toSorted(), prefectureOf)
  let row = firstRow
  return [...blocks.values()].flatMap((block) => {
    const first = row
    row += Math.ceil(block.length / columns)
    return block.map((code, i) => ({ code, column: i % columns, row: first + Math.floor(i / columns) }))
  })
}

/** The outline of each prefecture as SVG path data, in units of one tile. */
export function outlines({ tiles }: TileLayout): readonly string[] {
  const owner = new Map(tiles.map(({ code, column, row }) => [`${column},${row}`, prefectureOf(code)]))
  const blocks = Map.groupBy(tiles, ({ code }) => prefectureOf(code))
  return [...blocks].map(([prefecture, block]) => {
    const isOwn = (column: number, row: number) => owner.get(`${column},${row}`) === prefecture
    return block
      .flatMap(({ column: x, row: y }) => [
        ...(isOwn(x, y - 1) ? [] : [`M${x} ${y}h1`]),
        ...(isOwn(x, y + 1) ? [] : [`M${x} ${y + 1}h1`]),
        ...(isOwn(x - 1, y) ? [] : [`M${x} ${y}v1`]),
        ...(isOwn(x + 1, y) ? [] : [`M${x + 1} ${y}v1`]),
      ])
      .join('')
  })
}

/** A name short enough for a tile: `福鼎市` → `福鼎`, `沙县区` → `沙县`; a longer one ends in a dot. */
export function tileName(name: string): string {
  const short = name.length > 2 ? name.replace(/(?:自治[州县]|地区|[市县区盟旗])$/, '') : name
  return short.length > 3 ? `${short.slice(0, 2)}…` : short
}
