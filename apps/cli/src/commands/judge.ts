import { basename, extname } from 'node:path'
import type { IsoDate } from '@yinyu/kernel'
import { isSameFile } from '../atomic-file.ts'
import { occasionOf, occasionOptions, onlyFile, parseWords, splitList } from '../command-line.ts'
import { sayFileIssues, withFileIssues } from '../file-issues.ts'
import { noFirms, openInput, readMap, type Input } from '../input.ts'
import type { Plan } from '../judge-firm.ts'
import { judgeRows } from '../judge-rows.ts'
import { startProgress } from '../progress.ts'
import { questionsOf } from '../questions.ts'
import { refuse } from '../refusal.ts'
import type { Format, Job } from '../render-firms.ts'
import { openResultFile, type ResultFile } from '../result-file.ts'
import { addSummary, newSummary, saySummary, type Summary } from '../summary.ts'
import { PRE_CHECK } from '../tag-titles.ts'
import { print, type World } from '../world.ts'

const options = {
  ...occasionOptions,
  output: { type: 'string', short: 'o' },
  standards: { type: 'string' },
  policies: { type: 'boolean' },
  map: { type: 'string' },
} as const

/** Where the issues of the file are that the terminal has no room for. */
const ALL_ISSUES: Readonly<Record<Format, string>> = {
  jsonl: '把结果写成 .xlsx，可以看到全部',
  csv: '见结果文件第一行的“数据问题”',
  xlsx: '见结果文件的“问题”表',
}

const FORMATS: Readonly<Record<string, Format>> = { '.jsonl': 'jsonl', '.csv': 'csv', '.xlsx': 'xlsx' }

/** `yinyu judge`: judges every row of a table. */
export async function judge(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords(options, words)
  const file = onlyFile(positionals)
  const target = targetOf(values.output)
  const occasion = occasionOf(values, world.today)
  const rules = world.rules()
  const { definitions } = rules
  const questions = questionsOf(definitions, splitList(values.standards), occasion)
  const policies = values.policies === true ? 'judged' : 'left out'
  const plan: Plan = { definitions, occasion, questions, policies, gaps: 'found' }
  const map = await readMap(values.map)
  const input = await openInput(file, rules, { on: occasion.on, map })
  if (target.path !== undefined && (await isSameFile(file, target.path))) {
    const what = `-o 后面的 ${target.path} 就是要读的文件`
    throw refuse('OUTPUT_IS_INPUT', { what, todo: '请给结果另起一个名字' })
  }
  const context = { plan, inputName: basename(file), issues: input.issues }
  const results = await openResultFile(target.path, target.format, context, world)
  const remarks = sayFileIssues(input.issues, ALL_ISSUES[target.format])
  const summary = await judgeAll(input, results, { plan, format: target.format }, world)
  if (summary.rows === 0) {
    // The sheet that was not read may be the one with the firms.
    if (remarks.length > 0) print(world.err, remarks)
    throw noFirms(file, input)
  }
  const console = target.path === undefined ? world.err : world.out
  print(console, [
    sayOccasion(plan, world.today),
    ...saySummary(summary, plan),
    ...remarks,
    '',
    ...(input.blankRows() > 0 ? [`跳过空行 ${input.blankRows()} 行。`] : []),
    ...(target.path === undefined ? [] : [`结果已写到 ${target.path}`]),
    PRE_CHECK,
  ])
  return 0
}

/** Leaves either the whole result or none; none also where there was no row. */
async function judgeAll(input: Input, results: ResultFile, job: Job, world: World): Promise<Summary> {
  const summary = newSummary()
  const progress = startProgress(world)
  const firms = job.format === 'csv' ? withFileIssues(input.firms, input.issues) : input.firms
  try {
    for await (const rendered of judgeRows(firms, job)) {
      if (world.stop.aborted)
        throw refuse('STOPPED', { what: '已按要求停下', todo: '要完整的结果请再运行一次' })
      await results.add(rendered)
      addSummary(summary, rendered.summary)
      progress.show(summary.rows, input.part())
    }
    await (summary.rows === 0 ? results.abandon() : results.finish())
    return summary
  } catch (error) {
    await results.abandon()
    throw error
  } finally {
    progress.clear()
  }
}

function targetOf(output: string | undefined): { path: string | undefined; format: Format } {
  if (output === undefined) {
    const todo = '请加上 -o 结果.xlsx（也可以是 .csv、.jsonl），或 -o - 打到标准输出'
    throw refuse('USAGE_OUTPUT', { what: '没有写结果放到哪里', todo })
  }
  if (output === '-') return { path: undefined, format: 'jsonl' }
  const format = FORMATS[extname(output).toLowerCase()]
  if (format === undefined) {
    const what = `-o 后面的“${output}”看不出要哪种格式`
    throw refuse('USAGE_OUTPUT', { what, todo: '文件名请以 .xlsx、.csv 或 .jsonl 结尾' })
  }
  return { path: output, format }
}

function sayOccasion({ occasion }: Plan, today: IsoDate): string {
  const day = occasion.on === today ? `${occasion.on}（今天）` : occasion.on
  return `评审日 ${day}，${occasion.purpose === 'new' ? '新申请' : '复核'}。`
}
