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
  return [
    {
      id: 'changed',
      label: '改动',
      count: counts.changed,
      unit: '项',
      tone: 'writes',
      changes: { kind: 'changed' },
    },
    {
      id: 'added',
      label: '新增数据',
      count: counts.added,
      unit: '项',
      tone: 'writes',
      changes: { kind: 'added' },
    },
    {
      id: 'new',
      label: '新增企业',
      count: counts.newFirms,
      unit: '家',
      tone: 'writes',
      rows: { kind: 'new' },
    },
    ...rareTile({
      id: 'reopened',
      label: '恢复登记',
      count: counts.reopenedFirms,
      unit: '家',
      tone: 'writes',
      rows: { kind: 'reopened' },
    }),
    { id: 'unchanged', label: '不变', count: counts.unchanged, unit: '项', tone: 'calm' },
    {
      id: 'protected',
      label: '受保护',
      count: counts.protected,
      unit: '项',
      tone: 'look',
      changes: { kind: 'protected' },
    },
    {
      id: 'refused-rows',
      label: '未接受的行',
      count: counts.refusedRows,
      unit: '行',
      tone: 'look',
      rows: { kind: 'refused' },
    },
    {
      id: 'refused-cells',
      label: '未接受的单元格',
      count: counts.refusedCells,
      unit: '格',
      tone: 'look',
      changes: { kind: 'refused' },
    },
    {
      id: 'notices',
      label: '提醒',
      count: counts.notices,
      unit: '项',
      tone: 'look',
      changes: { kind: 'noticed' },
    },
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
