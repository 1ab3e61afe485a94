import { extname } from 'node:path'
import { templateColumns, writeTemplateDelimited, writeTemplateWorkbook } from '@yinyu/intake'
import { openAtomicFile } from '../atomic-file.ts'
import { occasionOf, occasionOptions, parseWords, splitList } from '../command-line.ts'
import { formColumns } from '../form-columns.ts'
import { questionsOf } from '../questions.ts'
import { refuse } from '../refusal.ts'
import { print, type World } from '../world.ts'

const options = {
  ...occasionOptions,
  output: { type: 'string', short: 'o' },
  standards: { type: 'string' },
  policies: { type: 'boolean' },
} as const

/** `yinyu template`: an empty form with the indicators that the chosen standards rest on. */
export async function template(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords(options, words)
  if (positionals.length > 0) {
    const what = `template 不读文件，却写了 ${positionals.join('、')}`
    throw refuse('USAGE_FILE', { what, todo: '空表写到哪里，请写在 -o 后面' })
  }
  const path = targetOf(values.output)
  const occasion = occasionOf(values, world.today)
  const { definitions } = world.rules()
  const questions = questionsOf(definitions, splitList(values.standards), occasion)
  const policies = values.policies === true ? definitions.policies : []
  const columns = formColumns(definitions, { questions, policies, occasion }).flatMap(
    ({ indicator, years }) => templateColumns([indicator], { years }),
  )
  const bytes = path.endsWith('x') ? await writeTemplateWorkbook(columns) : writeTemplateDelimited(columns)
  const file = await openAtomicFile(path)
  await file.write(bytes)
  await file.commit()
  const passed = questions.filter(({ version }) => !version).map(({ standard }) => standard.title)
  print(world.out, [
    `空表已写到 ${path}：${columns.length} 列，按 ${occasion.on} 的${occasion.purpose === 'new' ? '新申请' : '复核'}要求。`,
    ...(passed.length > 0 ? [`当日没有施行版本、没有列入的标准：${passed.join('、')}。`] : []),
    `填好后运行：yinyu judge ${path} -o 结果.xlsx`,
  ])
  return 0
}

function targetOf(output: string | undefined): string {
  const kind = extname(output ?? '').toLowerCase()
  if (output !== undefined && (kind === '.xlsx' || kind === '.csv')) return output
  const what = output === undefined ? '没有写空表放到哪里' : `-o 后面的“${output}”看不出要哪种格式`
  throw refuse('USAGE_OUTPUT', { what, todo: '请加上 -o 空表.xlsx 或 -o 空表.csv' })
}
