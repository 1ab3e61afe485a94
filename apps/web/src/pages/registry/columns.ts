/** The columns beside the name, in their order. */
export const columnIds = ['code', 'region', 'industry', 'titles', 'ever', 'due', 'state'] as const
export type ColumnId = (typeof columnIds)[number]

export const columnTitles: Record<ColumnId, string> = {
  code: '统一社会信用代码',
  region: '所在地',
  industry: '行业',
  titles: '有效称号',
  ever: '累计认定',
  due: '最近到期',
  state: '登记状态',
}

export const usualColumns: readonly ColumnId[] = ['code', 'region', 'industry', 'titles', 'due']

/** Known columns only, each once and in the order of the table. */
export function readColumns(ids: readonly string[]): readonly ColumnId[] {
  return columnIds.filter((id) => ids.includes(id))
}

interface Store {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

/** What one account last chose on this machine; the key holds no name. */
export function rememberedColumns(store: Store, account: string): readonly ColumnId[] {
  try {
    const kept = store.getItem(keyOf(account))
    return kept === null ? usualColumns : readColumns(kept.split(','))
  } catch {
    return usualColumns
  }
}

export function rememberColumns(store: Store, account: string, columns: readonly ColumnId[]): void {
  try {
    store.setItem(keyOf(account), columns.join(','))
  } catch {
    // A browser that forbids storage shows the columns all the same, only not next time.
  }
}

function keyOf(account: string): string {
  return `yinyu-registry-columns:${account}`
}
