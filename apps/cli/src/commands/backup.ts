import { resolve } from 'node:path'
import { parseWords } from '../command-line.ts'
import { refuse } from '../refusal.ts'
import { withUpkeep } from '../upkeep.ts'
import { print, type World } from '../world.ts'

/** `yinyu backup`: writes every record as of one instant into a new folder, beside a running server. */
export async function backup(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords({ output: { type: 'string', short: 'o' } }, words)
  if (values.output === undefined || positionals.length > 0)
    throw refuse('USAGE_OUTPUT', { what: '没有写备份放到哪个文件夹', todo: '请加上 -o 文件夹' })
  const folder = resolve(values.output)
  const { schema, tables } = await withUpkeep(({ backUpRecords }) => backUpRecords(world.env, folder))
  const rows = tables.reduce((total, table) => total + table.rows, 0)
  print(world.out, [
    `备份已写到 ${folder}：${tables.length} 张表，共 ${rows} 行，数据库第 ${schema} 步。`,
    `请定期试一次恢复：YINYU_DATA=/一个/新文件夹 yinyu restore ${folder}`,
  ])
  return 0
}
