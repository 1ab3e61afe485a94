import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { startComparing, type Comparing } from './comparing.ts'
import type { HttpConnector } from './connector.ts'
import { getJson } from './get-json.ts'
import { outsideFault } from './outside-fault.ts'
import type { Refusal } from './refusal.ts'
import type { Delivery, Question, Register, World } from './register.ts'
import { isRefusal, readRow, type Saying } from './saying.ts'
import { retrying } from './waiting.ts'

/** Our own conventions: what one page and one run may bring. */
const PAGE_ROWS_MOST = 1_000
const PAGES_MOST = 10_000
const ROWS_MOST = 200_000
/** So many pages in a row without anything new are a register that runs in a circle. */
const IDLE_PAGES_MOST = 100
const TOKEN_MOST = 4_096

const pageSchema = z.strictObject({
  statements: z.array(z.unknown()).max(PAGE_ROWS_MOST),
  /** Where the next page begins: any mark of theirs, sent back as it came; never an address. */
  next: z
    .string()
    .regex(/^[!-~]{1,1000}$/)
    .nullish(),
})
type Page = z.infer<typeof pageSchema>

/** Guards what the pages of one run have brought. */
interface Tour {
  readonly comparing: Comparing
  pages: number
  rows: number
  idle: number
}

/** A register behind HTTP: `GET url?since=…|codes=…&cursor=…&limit=1000`, pages `{ statements, next }`. */
export function httpRegister(connector: HttpConnector, world: World): Register {
  return async function* (question) {
    const token = await readToken(connector.tokenFile)
    const tour: Tour = { comparing: startComparing(), pages: 0, rows: 0, idle: 0 }
    const get = (parameters: Readonly<Record<string, string>>): Promise<Page> =>
      getPage(connector, parameters, { token, world, signal: question.signal })
    if (connector.ask === 'since') {
      const { since } = question
      yield* pages(get, since === undefined ? {} : { since: since.toISOString() }, question, tour, undefined)
      return
    }
    for await (const codes of question.codes())
      yield* pages(get, { codes: codes.join(',') }, question, tour, new Set(codes))
  }
}

async function* pages(
  get: (parameters: Readonly<Record<string, string>>) => Promise<Page>,
  asked: Readonly<Record<string, string>>,
  question: Question,
  tour: Tour,
  codes: ReadonlySet<string> | undefined,
): AsyncGenerator<Delivery> {
  const cursors = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await get(cursor === undefined ? asked : { ...asked, cursor })
    tour.pages += 1
    tour.rows += page.statements.length
    if (tour.pages > PAGES_MOST || tour.rows > ROWS_MOST)
      throw outsideFault(
        'CONNECTOR_TOO_LARGE',
        `一次最多 ${PAGES_MOST} 页、${ROWS_MOST} 行：请对方按时间分开给`,
      )
    const delivery = readPage(page, question, tour, codes)
    tour.idle = delivery.sayings.length + delivery.refusals.length === 0 ? tour.idle + 1 : 0
    if (tour.idle > IDLE_PAGES_MOST) throw loop()
    yield delivery
    cursor = page.next ?? undefined
    if (cursor !== undefined && cursors.has(cursor)) throw loop()
    if (cursor !== undefined) cursors.add(cursor)
  } while (cursor !== undefined)
}

function readPage(
  { statements }: Page,
  { rules }: Question,
  { comparing, pages: number }: Tour,
  codes: ReadonlySet<string> | undefined,
): Delivery {
  const sayings: Saying[] = []
  const refusals: Refusal[] = []
  for (const [i, row] of statements.entries()) {
    const place = `第 ${number} 页第 ${i + 1} 行`
    const read = readRow(row, place, rules)
    const asked = isRefusal(read) || codes === undefined || codes.has(read.creditCode)
    const checked = asked ? read : ({ place, code: 'ROW_NOT_ASKED', creditCode: read.creditCode } as const)
    const result = isRefusal(checked) ? checked : comparing.look(checked)
    if (result === undefined) continue
    if (isRefusal(result)) refusals.push(result)
    else sayings.push(result)
  }
  return { rows: statements.length, sayings, refusals }
}

async function getPage(
  { url: at, network }: HttpConnector,
  parameters: Readonly<Record<string, string>>,
  { token, world, signal }: { token: string | undefined; world: World; signal: AbortSignal },
): Promise<Page> {
  const url = new URL(at)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  url.searchParams.set('limit', String(PAGE_ROWS_MOST))
  const { resolve, now, limits, patience, sleep, random } = world
  const data = await retrying(() => getJson(url, { network, token, resolve, now, limits, signal }), {
    patience,
    sleep,
    random,
    signal,
  })
  const parsed = pageSchema.safeParse(data)
  if (parsed.success) return parsed.data
  throw outsideFault(
    'CONNECTOR_CONTENT',
    `要 {"statements": […最多 ${PAGE_ROWS_MOST} 行], "next": "…"}：请对方核对接口`,
  )
}

/** Read for every run, so that a new token needs no restart. */
async function readToken(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw outsideFault('CONNECTOR_SECRET', `tokenFile 指的文件打不开（${error.code ?? '原因不明'}）`)
  })
  const token = text.trim()
  if (/^[!-~]+$/.test(token) && token.length <= TOKEN_MOST) return token
  throw outsideFault('CONNECTOR_SECRET', 'tokenFile 里要正好有一行令牌')
}

function loop(): Error {
  return outsideFault('CONNECTOR_LOOP', '下一页又指回了前面：请对方核对接口')
}
