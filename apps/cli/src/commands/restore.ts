import { resolve } from 'node:path'
import { onlyFile, parseWords } from '../command-line.ts'
import { withUpkeep } from '../upkeep.ts'
import { print, type World } from '../world.ts'

/** `yinyu restore`: puts a backup into a database that has no records yet. */
export async function restore(words: readonly string[], world: World): Promise<0 | 1> {
  const folder = resolve(onlyFile(parseWords({}, words).positionals))
  const { madeAt, tables } = await withUpkeep(({ restoreRecords }) => restoreRecords(world.env, folder))
  const rows = tables.reduce((total, table) => total + table.rows, 0)
  print(world.out, [`已恢复 ${madeAt} 的备份：${tables.length} 张表，共 ${rows} 行，逐张核对无误。`])
  return 0
}
