import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  jsonSchemas,
  loadAndRunCases,
  reportCard,
  type KindReport,
  type RelationReport,
  type Share,
} from '@yinyu/catalogue'
import { needsConfirmation, sourceTags } from '@yinyu/rules'
import { parseWords } from '../command-line.ts'
import { refuse } from '../refusal.ts'
import { TAG_TITLES } from '../tag-titles.ts'
import { layOut } from '../terminal-table.ts'
import { print, type World } from '../world.ts'

const KIND_TITLES = { standard: '标准', policy: '政策' } as const

/** `yinyu check`: validates the content, prints the report card and every fault. */
export async function check(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords({ schema: { type: 'string' } }, words)
  if (positionals.length > 0) {
    const what = `check 不需要文件，却写了 ${positionals.join('、')}`
    throw refuse('USAGE_FILE', { what, todo: '请去掉；它总是检查整个内容文件夹' })
  }
  if (values.schema !== undefined) print(world.out, [await writeSchemas(values.schema)])
  const { catalogue, cases, faults } = loadAndRunCases(world.contentFolder)
  const { indicators, kinds, relations, registerOnly, sources } = reportCard(catalogue, cases)
  print(world.out, [
    '内容成绩单',
    `指标 ${indicators.items} 项，${sayShare('写明出处', indicators.withSource)}；来源登记 ${sources} 条。`,
    ...(indicators.orphans.length > 0
      ? [`没有任何标准或政策用到的指标：${indicators.orphans.join('、')}。`]
      : []),
    ...kinds.flatMap(sayKind),
    ...sayRelations(relations),
    ...(registerOnly.length > 0
      ? ['', `只登记、算不出金额或全部由人评定的政策：${registerOnly.join('、')}。`]
      : []),
    '',
    ...(kinds.some(({ items }) => items > 0) ? tagTable(kinds) : []),
  ])
  if (faults.length === 0) {
    print(world.out, ['', '没有发现错误。'])
    return 0
  }
  print(world.err, [
    '',
    `发现 ${faults.length} 处错误：`,
    ...faults.map((f) => `- ${f.message}（${f.code}）`),
  ])
  return 1
}

function sayKind(report: KindReport): readonly string[] {
  const { kind, items, withClause, withTag, withAllCases, cases, needConfirmation } = report
  const title = KIND_TITLES[kind]
  return [
    '',
    `${title} ${items} 项`,
    `  条件：${sayShare('写明条款', withClause)}，${sayShare('写明出处等级', withTag)}`,
    `  案例：符合 ${cases.met}，不符合 ${cases.unmet}，尚不能判断 ${cases.unknown}；${sayShare('三种结论都有案例', withAllCases)}`,
    ...(needConfirmation.length > 0 ? [`  含待核实内容：${needConfirmation.join('、')}`] : []),
  ]
}

function sayRelations({ items, cases, needConfirmation }: RelationReport): readonly string[] {
  if (items === 0) return []
  const own = needConfirmation.length === 0 ? '' : `；含待核实内容：${needConfirmation.join('、')}`
  return ['', `核对矛盾的关系 ${items} 条，案例 ${cases} 个，都与预期相符${own}`]
}

function tagTable(kinds: readonly KindReport[]): readonly string[] {
  const tags = [...sourceTags, 'none'] as const
  const rows = tags.map((tag) => {
    const weak = tag === 'none' || needsConfirmation(tag)
    const title = tag === 'none' ? '没有写出处等级' : TAG_TITLES[tag]
    return [
      tag,
      title + (weak ? '（待核实）' : ''),
      ...kinds.map((kind) => String(kind.conditionsByTag[tag])),
    ]
  })
  return layOut([['等级', '含义', ...kinds.map(({ kind }) => `${KIND_TITLES[kind]}条件数`)], ...rows])
}

function sayShare(what: string, { count, of }: Share): string {
  return of === 0 ? `${what} 0/0` : `${what} ${count}/${of}（${Math.floor((count / of) * 100)}%）`
}

async function writeSchemas(folder: string): Promise<string> {
  const files = Object.entries(jsonSchemas())
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, schema] of files)
      await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
  } catch (error) {
    const what = `不能在 ${folder} 里写 JSON Schema（${(error as NodeJS.ErrnoException).code}）`
    throw refuse('OUTPUT_FOLDER', { what, todo: '请检查文件夹能否写入，或换一个地方' })
  }
  return `已写出 ${files.length} 个 JSON Schema 到 ${folder}：${files.map(([name]) => name).join('、')}`
}
