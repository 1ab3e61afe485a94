import { parseWords } from '../command-line.ts'
import { refuse } from '../refusal.ts'
import { withUpkeep } from '../upkeep.ts'
import { print, type World } from '../world.ts'

/** `yinyu migrate`: brings the database of the records up to this version of the program. */
export async function migrate(words: readonly string[], world: World): Promise<0 | 1> {
  const { positionals } = parseWords({}, words)
  if (positionals.length > 0) {
    const what = `migrate 不需要文件，却写了 ${positionals.join('、')}`
    throw refuse('USAGE_FILE', { what, todo: '请去掉；数据库在哪里由 DATABASE_URL 或 YINYU_DATA 决定' })
  }
  const taken = await withUpkeep(({ migrateRecords }) => migrateRecords(world.env))
  print(world.out, [
    taken.length === 0
      ? '数据库已经是最新的，没有要做的。'
      : `数据库已升级 ${taken.length} 步，到第 ${taken.at(-1)?.number} 步：${taken.map(({ name }) => name).join('、')}。`,
  ])
  return 0
}
