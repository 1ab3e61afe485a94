import { loadAndRunCases } from '@yinyu/catalogue'
import type { CheckLine } from '@yinyu/server/examination'
import { parseWords } from '../command-line.ts'
import { refuse } from '../refusal.ts'
import { print, type World } from '../world.ts'

const MARKS = { sound: '✓', faulty: '✗', note: '!' } as const

/** `yinyu doctor`: looks at machine, configuration, records, backups and content; a line each. */
export async function doctor(words: readonly string[], world: World): Promise<0 | 1> {
  const { positionals } = parseWords({}, words)
  if (positionals.length > 0) {
    const what = `doctor 不需要文件，却写了 ${positionals.join('、')}`
    throw refuse('USAGE_FILE', { what, todo: '请去掉；它检查的是环境变量所指的地方' })
  }
  const { examineHere } = await import('@yinyu/server/examination')
  const lines = [...(await examineHere(world.env)), checkContent(world.contentFolder)]
  print(world.out, [...lines.map(say), '', sayOutcome(lines)])
  return lines.some(({ mark }) => mark === 'faulty') ? 1 : 0
}

function checkContent(folder: string): CheckLine {
  const title = '内容'
  const { faults } = loadAndRunCases(folder)
  if (faults.length === 0) return { mark: 'sound', title, finding: '标准、政策、指标和测算案例都没有错' }
  return { mark: 'faulty', title, finding: `有 ${faults.length} 处错误：请运行 yinyu check 看是哪些` }
}

function say({ mark, title, finding }: CheckLine): string {
  return `${MARKS[mark]} ${title}：${finding}`
}

function sayOutcome(lines: readonly CheckLine[]): string {
  const count = (wanted: CheckLine['mark']): number => lines.filter(({ mark }) => mark === wanted).length
  const [faults, notes] = [count('faulty'), count('note')]
  if (faults > 0) return `有 ${faults} 处要处理（✗），${notes} 处请留意（!）。`
  return notes > 0 ? `没有要处理的，${notes} 处请留意（!）。` : '一切正常。'
}
