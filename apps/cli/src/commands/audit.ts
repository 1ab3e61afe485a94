import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ChainBreak, Verification } from '@yinyu/server/upkeep'
import { openAtomicFile } from '../atomic-file.ts'
import { parseWords } from '../command-line.ts'
import { readDay } from '../day.ts'
import { refuse } from '../refusal.ts'
import { withUpkeep } from '../upkeep.ts'
import { print, type World } from '../world.ts'

/** `yinyu audit verify` and `yinyu audit checkpoint`: whether what was done is on record as it was done. */
export async function audit([task, ...words]: readonly string[], world: World): Promise<0 | 1> {
  if (task === 'verify') return verify(words, world)
  if (task === 'checkpoint') return checkpoint(words, world)
  const what = task === undefined ? 'audit 后面没有写要做什么' : `audit 没有“${task}”这件事`
  throw refuse('USAGE_COMMAND', { what, todo: '请写 yinyu audit verify 或 yinyu audit checkpoint -o 文件' })
}

const verifyOptions = {
  from: { type: 'string' },
  to: { type: 'string' },
  checkpoint: { type: 'string' },
} as const

async function verify(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords(verifyOptions, words)
  refuseFiles(positionals, '校验点文件请写在 --checkpoint 后面')
  const from = dayOf('--from', values.from)
  const to = dayOf('--to', values.to)
  if (from !== undefined && to !== undefined && from > to)
    throw refuse('USAGE_VALUE', { what: `--from ${from} 比 --to ${to} 晚`, todo: '请把两个日期对调' })
  const text = values.checkpoint === undefined ? undefined : await readText(values.checkpoint)
  const found = await withUpkeep(({ verifyAuditRecords }) =>
    verifyAuditRecords(world.env, { from, to, checkpoint: text }),
  )
  print(world.out, found.how === 'whole' ? sayWhole(found, text) : sayBroken(found.first))
  return found.how === 'whole' ? 0 : 1
}

async function checkpoint(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords({ output: { type: 'string', short: 'o' } }, words)
  refuseFiles(positionals, '请写在 -o 后面')
  if (values.output === undefined)
    throw refuse('USAGE_OUTPUT', { what: '没有写校验点放到哪个文件', todo: '请加上 -o 校验点.json' })
  const path = resolve(values.output)
  const made = await withUpkeep(({ checkpointAuditRecords }) => checkpointAuditRecords(world.env))
  const file = await openAtomicFile(path)
  try {
    await file.write(`${JSON.stringify(made, null, 2)}\n`)
    await file.commit()
  } catch (error) {
    await file.abandon()
    throw error
  }
  print(world.out, [
    `校验点已写到 ${path}：${made.links} 条，时间 ${made.madeAt}。`,
    '请另存到数据库管理员够不着的地方，例如交给审计部门。以后核对：yinyu audit verify --checkpoint 这个文件',
  ])
  return 0
}

function refuseFiles(positionals: readonly string[], todo: string): void {
  if (positionals.length > 0) throw refuse('USAGE_FILE', { what: `多写了 ${positionals.join('、')}`, todo })
}

function dayOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const written = readDay(text)
  if ('day' in written) return written.day
  const what = `${option} 后面写的是“${text}”，${written.fault}`
  throw refuse('USAGE_VALUE', { what, todo: '请写成 2026-11-01 的样子' })
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse('INPUT_NOT_FOUND', { what: `读不到 ${path}（${error.code}）`, todo: '请检查文件名和权限' })
  })
}

function sayWhole(
  { links, days, waiting, erased, late }: Extract<Verification, { how: 'whole' }>,
  checkpointText: string | undefined,
): readonly string[] {
  return [
    links === 0 ? '审计链是空的：还没有一条入链。' : `审计链完好：${days} 天，${links} 条，逐条核对无误。`,
    ...(checkpointText === undefined ? [] : ['校验点里的每一段都还完整地在链里。']),
    ...(waiting > 0 ? [`另有 ${waiting} 条已经记下、还没有入链；服务运行时几秒内就会入链。`] : []),
    ...(erased > 0 ? [`其中 ${erased} 条的详情已依规删除，其余内容仍在链上。`] : []),
    ...(late > 0 ? [`有 ${late} 条自称的时间比入链早一天以上，请核对它们的来历。`] : []),
  ]
}

function sayBroken(first: ChainBreak): readonly string[] {
  return [
    `审计链在这里不对：${sayPlace(first)}：${sayKind(first)}。`,
    '后面的还没有核对。请先保全数据库和备份，停止其他维护，报告审计负责人；再用校验点和备份对照查清。（AUDIT_BROKEN）',
  ]
}

function sayPlace({
  day,
  shard,
  position,
  seq,
}: Pick<ChainBreak, 'day' | 'shard' | 'position' | 'seq'>): string {
  const where = `${day} 分链 ${shard}${position === undefined ? '' : ` 第 ${position} 条`}`
  return seq === undefined ? where : `${where}（审计事件 ${seq}）`
}

function sayKind({ kind, other }: ChainBreak): string {
  switch (kind) {
    case 'changed':
      return '内容与入链时不一样，被改动过'
    case 'missing':
      return '这一条不见了'
    case 'inserted':
      return '这一条是后来插进去的'
    case 'swapped':
      return `与${other === undefined ? '另一条' : ` ${sayPlace(other)} `}调换过`
    case 'unlinked':
      return '早该入链却不在链上：是绕过程序写入的，或者它在链上的一环被取走了'
    case 'rewritten':
      return '与校验点不符：链本身接得上，但校验点之前的内容被整段重写过'
    case 'day-missing':
      return '与前一天接不上：前面的末尾或整天不见了'
    case 'head':
      return '当天的末尾登记与链上最后一条对不上'
  }
}
