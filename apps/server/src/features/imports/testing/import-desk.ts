import type { Indicator, Indicators } from '@yinyu/rules'
import type { Acting } from '../../../storage/scope.ts'
import { command, province, todayInChina } from '../../../storage/testing/people.ts'
import type { TestDatabase } from '../../../storage/testing/databases.ts'
import type { ImportTools } from '../check-import.ts'
import type { startFileReader } from '../file-reader.ts'
import { askToApply, askToUndo } from '../import-commands.ts'
import { readImport, type ImportRun } from '../import-run.ts'
import { workOnce } from '../import-worker.ts'
import { listChanges, type ChangeFilter } from '../listed-changes.ts'
import { answersOf } from '../reader-answers.ts'
import { cellsOf } from '../reader-cells.ts'
import { receiveImport, type ImportWish } from '../receive-import.ts'

const about = { unit: '', meaning: '测试', group: '经营', examples: [] }
const given: readonly Indicator[] = [
  { ...about, id: 'credit-code', title: '统一社会信用代码', kind: 'text', period: 'now' },
  { ...about, id: 'name', title: '企业名称', kind: 'text', period: 'now' },
  { ...about, id: 'region', title: '所在地区代码', kind: 'region', period: 'now' },
  { ...about, id: 'industry', title: '国民经济行业代码', kind: 'industry', period: 'now' },
  { ...about, id: 'founded-on', title: '成立日期', kind: 'date', period: 'now' },
  { ...about, id: 'revenue', title: '营业收入', kind: 'money', unit: '元', period: 'year' },
  { ...about, id: 'staff', title: '从业人员数', kind: 'count', unit: '人', period: 'year', least: '0' },
  { ...about, id: 'share', title: '市场占有率', kind: 'ratio', period: 'now' },
  { ...about, id: 'score', title: '评价得分', kind: 'score', unit: '分', period: 'year' },
  { ...about, id: 'hnte', title: '高新技术企业', kind: 'flag', period: 'now' },
  {
    ...about,
    id: 'level',
    title: '机构级别',
    kind: 'choice',
    period: 'now',
    choices: { none: '无', city: '市级' },
  },
  { ...about, id: 'product', title: '主导产品', kind: 'text', period: 'now' },
  { ...about, id: 'listed', title: '名单内', kind: 'flag', period: 'now', sourceOrder: ['register'] },
]
export const indicators: Indicators = new Map(given.map((each) => [each.id, each]))
export const regions = new Map([
  ['350000', '福建省'],
  ['350200', '厦门市'],
  ['350203', '思明区'],
  ['350500', '泉州市'],
  ['350581', '石狮市'],
  ['350582', '晋江市'],
])

export const wish: ImportWish = {
  fileName: '企业.csv',
  source: 'filing',
  sourceName: '2025 年度年报',
  heldOn: '2026-03-31',
}

/** What a test does with imports. */
export interface ImportDesk {
  readonly tools: ImportTools
  /** Receives a file and checks it. */
  check(content: string | Uint8Array, given?: { by?: Acting; wish?: Partial<ImportWish> }): Promise<ImportRun>
  apply(run: string, by?: Acting): Promise<ImportRun>
  undo(run: string, by?: Acting): Promise<ImportRun>
  read(run: string, by?: Acting): Promise<ImportRun>
  /** Short: kind, indicator with year, old and new value. */
  changes(run: string, filter?: ChangeFilter): Promise<readonly string[]>
}

export function importDesk(db: TestDatabase, more: Partial<ImportTools> = {}): ImportDesk {
  const { storage } = db
  const tools = { storage, indicators, regions, now: () => new Date(), startReader: readHere, ...more }
  const read = (run: string, by = province): Promise<ImportRun> =>
    storage.read(by, (open) => readImport(open, run))
  const work = async (run: string): Promise<ImportRun> => {
    await workOnce(tools, 'test-worker')
    return read(run)
  }
  return {
    tools,
    read,
    check: async (content, { by = province, wish: wished = {} } = {}) => {
      const key = crypto.randomUUID()
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const asked = { wish: { ...wish, ...wished }, chunks: inPieces(bytes), key, today: todayInChina() }
      return work((await receiveImport(storage, by, asked)).answer)
    },
    apply: async (run, by = province) => {
      await storage.perform(by, command('import-apply'), (open) => askToApply(open, run))
      return work(run)
    },
    undo: async (run, by = province) => {
      await storage.perform(by, command('import-undo'), (open) => askToUndo(open, run))
      return work(run)
    },
    changes: async (run, filter) => {
      const listed = await storage.read(province, (open) => listChanges(open, run, filter))
      return listed.map(({ row, kind, indicator, header, year, old, value, issue }) => {
        const what = `${indicator ?? header ?? ''}${year === undefined ? '' : `@${year}`}`
        const values = `${old?.value ?? '-'} -> ${value ?? '-'}`
        return `${row} ${kind} ${what} ${values}${issue === undefined ? '' : ` ${issue.code}`}`
      })
    },
  }
}

export async function* inPieces(bytes: Uint8Array, length = 100_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** Harmless files are read in the process of the test, which saves the start of another. */
export const readHere: typeof startFileReader = (chunks, order) => {
  const answers = order.gives === 'cells' ? cellsOf(chunks, order) : answersOf(chunks, order)
  return {
    next: async () => {
      const { value, done } = await answers.next()
      if (done === true) throw new Error('nothing was left to ask for')
      return value
    },
    stop: () => undefined,
  }
}
