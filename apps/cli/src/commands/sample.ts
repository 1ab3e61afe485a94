import { parseWords } from '../command-line.ts'
import { startProgress } from '../progress.ts'
import { refuse } from '../refusal.ts'
import { withUpkeep } from '../upkeep.ts'
import { print, type World } from '../world.ts'

const FIRMS_USUAL = 20_000
const FIRMS_MOST = 1_000_000
const SEED_USUAL = 1
const SEED_MOST = 2_147_483_647

/** `yinyu sample`: fills an empty database with fictional enterprises, to look at and to practise with. */
export async function sample(words: readonly string[], world: World): Promise<0 | 1> {
  const options = { firms: { type: 'string' }, seed: { type: 'string' } } as const
  const { values, positionals } = parseWords(options, words)
  if (positionals.length > 0) {
    const what = `sample 不需要文件，却写了 ${positionals.join('、')}`
    throw refuse('USAGE_FILE', { what, todo: '请去掉；数据库在哪里由 DATABASE_URL 或 YINYU_DATA 决定' })
  }
  const firms = wholeNumber('firms', values.firms, { usual: FIRMS_USUAL, least: 1, most: FIRMS_MOST })
  const seed = wholeNumber('seed', values.seed, { usual: SEED_USUAL, least: 0, most: SEED_MOST })
  const titles = new Map(world.rules().definitions.standards.map(({ id, title }) => [id, title]))
  const made = await load(world, { firms, seed })
  const counts = [...titles].flatMap(([kind, title]) => {
    const count = made.titles.get(kind)
    return count === undefined ? [] : [`${title} ${inGroups(count)} 个`]
  })
  print(world.out, [
    `示例企业 ${inGroups(made.firms)} 家、事实 ${inGroups(made.facts)} 条已经装好（种子 ${seed}）。`,
    `历年的称号，连同已到期的：${counts.join('、')}。`,
    '全部是虚构的：名称都带“示例”，统一社会信用代码第 9 至 11 位都是 YYN，没有一家是真实企业，数字也不反映任何地方、行业的情况。',
  ])
  return 0
}

async function load(world: World, { firms, seed }: { firms: number; seed: number }) {
  const progress = startProgress(world)
  const onProgress = (done: number): void => progress.show(done, done / firms)
  const order = { firms, seed, today: world.today, onProgress, stop: world.stop }
  try {
    return await withUpkeep(({ loadSampleRecords }) => loadSampleRecords(world.env, order))
  } catch (error) {
    if (!world.stop.aborted) throw error
    throw refuse('STOPPED', { what: '已按要求停下，一家企业也没有装进去', todo: '要装的话请再运行一次' })
  } finally {
    progress.clear()
  }
}

function wholeNumber(
  option: string,
  written: string | undefined,
  { usual, least, most }: { usual: number; least: number; most: number },
): number {
  const number = written === undefined ? usual : /^\d{1,10}$/.test(written) ? Number(written) : -1
  if (number >= least && number <= most) return number
  const what = `--${option} 后面写的是“${written}”`
  throw refuse('USAGE_VALUE', { what, todo: `请写 ${least} 到 ${most} 的整数` })
}

function inGroups(count: number): string {
  return count.toLocaleString('en')
}
