import type { Import } from '@yinyu/contract'
import type { ChangesAsked, RowsAsked } from '../use-imports.ts'

/** One figure of what an import comes to; it opens the list behind it where one is kept. */
export interface Tile {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly unit: '家' | '项' | '行' | '格'
  readonly tone: 'writes' | 'calm' | 'look'
  readonly rows?: RowsAsked
  readonly changes?: ChangesAsked
}

/** The figures of an import from the state on in which they are known; what is not told of is left out, a zero is told. */
export function tilesOf({
  state,
  counts,
  appliedBy,
}: Pick<Import, 'state' | 'counts' | 'appliedBy'>): readonly Tile[] {
  const isListed = state !== 'cancelled' && (state !== 'failed' || appliedBy !== undefined)
  if (!isListed || state === 'uploaded' || state === 'checking') return []
  return [
    ...rareTile({
      id: 'staying',
      label: '保留的企业',
      count: counts.firmsStaying,
      unit: '家',
      tone: 'look',
      rows: { only: 'staying' },
    }),
    ...rareTile({
      id: 'left-out',
      label: '没有写入',
      count: counts.leftOut,
      unit: '项',
      tone: 'look',
      rows: { only: 'left out' },
      changes: { leftOut: 'only' },
    }),
    ...checkedTiles(counts),
  ]
}

function checkedTiles(counts: Import['counts']): readonly Tile[] {
  const { changed, added, newFirms, reopenedFirms, unchanged, refusedRows, refusedCells, notices } = counts
  const [writes, look] = [{ tone: 'writes' }, { tone: 'look' }] as const
  const cells = (kind: ChangesAsked['kind']) => ({ unit: '项', changes: { kind } }) as const
  const firms = (kind: RowsAsked['kind']) => ({ unit: '家', rows: { kind } }) as const
  return [
    { id: 'changed', label: '改动', count: changed, ...writes, ...cells('changed') },
    { id: 'added', label: '新增数据', count: added, ...writes, ...cells('added') },
    { id: 'new', label: '新增企业', count: newFirms, ...writes, ...firms('new') },
    ...rareTile({
      id: 'reopened',
      label: '恢复登记',
      count: reopenedFirms,
      ...writes,
      ...firms('reopened'),
    }),
    { id: 'unchanged', label: '不变', count: unchanged, unit: '项', tone: 'calm' },
    { id: 'protected', label: '受保护', count: counts.protected, ...look, ...cells('protected') },
    {
      id: 'refused-rows',
      label: '未接受的行',
      count: refusedRows,
      ...look,
      ...firms('refused'),
      unit: '行',
    },
    {
      id: 'refused-cells',
      label: '未接受的单元格',
      count: refusedCells,
      ...look,
      ...cells('refused'),
      unit: '格',
    },
    { id: 'notices', label: '提醒', count: notices, ...look, ...cells('noticed') },
  ]
}

/** What happens seldom is only told of when it has. */
function rareTile(tile: Tile): readonly Tile[] {
  return tile.count === 0 ? [] : [tile]
}

/** Whether a figure opens a list. */
export function opens({ count, rows, changes }: Tile): boolean {
  return count > 0 && (rows !== undefined || changes !== undefined)
}

/** The figure whose list is shown: the one asked for, else the first that has one. */
export function shownTile(tiles: readonly Tile[], asked: string): Tile | undefined {
  return tiles.find((tile) => tile.id === asked && opens(tile)) ?? tiles.find(opens)
}

/** Whether the file with everything that was not taken has anything in it. */
export function hasRefused({ refusedRows, refusedCells, protected: held }: Import['counts']): boolean {
  return refusedRows + refusedCells + held > 0
}
