import { Readable } from 'node:stream'
import { isRefusal, type Refusal } from '@yinyu/contract'
import { z } from 'zod'
import type { House } from '../house.ts'
import type { AuditEntry, Writing } from '../storage/perform.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import { callerMay, type Caller } from './caller.ts'
import type { Asked, Handler } from './handler.ts'
import { isTooDeep } from './json-depth.ts'
import type { Paced } from './pace.ts'
import type { Recogniser, Secret } from './recognise.ts'
import { refusalOf, refuseAtDoor } from './refusals.ts'
import { Refused } from './refused.ts'
import { isUnkeepable } from './unkeepable.ts'

/** A call as it came in. */
export interface Called {
  /** Whether an address or an account may call this route now; if not, the client is told when. */
  readonly mayCall: (each: Paced, name: string) => boolean
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly key: string
  readonly secret: Secret | undefined
  /** The post whose work the page shows; empty where the caller does not say. */
  readonly shownPost: string
  readonly from: Asked['from']
  readonly cookies: Asked['cookies']
  readonly setSession: Asked['setSession']
  readonly setCookie: Asked['setCookie']
}

const UNKEEPABLE = '提交的文字里有无法保存的字符（空字符或残缺的字），请删去后再提交。'

const FOR_PEOPLE = '接口令牌不能做这件事，请本人登录后操作。'

/** Letters and digits that a client can make up, such as a UUID. */
const KEY = /^[\w.:-]{8,200}$/

/** Recognises the caller, checks right and content, runs the handler in its transaction, and checks the answer. */
export async function answerCall(
  handler: Handler,
  house: House,
  recogniser: Recogniser,
  called: Called,
): Promise<unknown> {
  const { route } = handler
  const now = house.now()
  const today = dayInChina(now)
  const caller = await recogniser.recognise(called.secret, { now, today })
  const barred = findBar(handler, caller, called.shownPost)
  if (barred !== undefined) return barred
  const { params, query, body } = called
  const asked = checkContent(handler, { params, query, body })
  if (isRefusal(asked)) return asked
  if (route.audit.length > 0 && route.method === 'POST' && !KEY.test(called.key))
    return refuseAtDoor('KEY_MISSING')
  if (caller.account !== undefined && !called.mayCall('account', caller.account))
    return refuseAtDoor('TOO_MANY')
  const { key, from, cookies, setSession, setCookie } = called
  const upload = uploadOf(handler, called.body)
  if (upload === undefined) return refuseAtDoor('BAD_REQUEST', NO_FILE)
  const whole = { ...asked, upload, caller, house, now, today, key, from, cookies, setSession, setCookie }
  try {
    const answer = await run(handler, house, whole)
    return isRefusal(answer) || route.answer === 'file' ? answer : route.answer.parse(answer)
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : refusalOf(error)
    if (refusal === undefined) throw error
    return refusal
  }
}

const NO_FILE = '没有收到文件，请重新选择文件再上传。'

/** The file as it comes in; nothing for a route that takes none; undefined where it is missing. */
function uploadOf({ route }: Handler, body: unknown): AsyncIterable<Uint8Array> | undefined {
  if (route.body !== 'file') return Readable.from([])
  return body instanceof Readable ? body : undefined
}

function findBar({ route }: Handler, caller: Caller, shownPost: string): Refusal | undefined {
  if (route.access === 'public') return undefined
  if (caller.account === undefined) return refuseAtDoor('NOT_SIGNED_IN')
  // All windows of a browser share one session; a page left open must not act for the post chosen in another.
  if (shownPost !== '' && shownPost !== caller.post?.id) return refuseAtDoor('POST_CHANGED')
  // What is for whoever has signed in is for people; a program has the permissions of its token and nothing else.
  if (route.access === 'signed-in')
    return caller.narrowed === undefined ? undefined : refuseAtDoor('NOT_ALLOWED', FOR_PEOPLE)
  if (caller.mustChangePassword === 'yes') return refuseAtDoor('PASSWORD_CHANGE_NEEDED')
  return callerMay(caller, route.access) ? undefined : refuseAtDoor('NOT_ALLOWED')
}

function checkContent({ route }: Handler, given: Pick<Asked, 'params' | 'query' | 'body'>) {
  const params = route.params.safeParse(given.params)
  if (!params.success || isUnkeepable(given.params)) return refuseAtDoor('NOT_FOUND')
  const query = strictQuery(route.query).safeParse(given.query)
  if (!query.success) return tellFault(query.error)
  if (isUnkeepable(given.query)) return refuseAtDoor('BAD_REQUEST', UNKEEPABLE)
  if (route.body === 'none' || route.body === 'file')
    return { params: params.data, query: query.data, body: undefined }
  if (isTooDeep(given.body)) return refuseAtDoor('BAD_REQUEST')
  if (isUnkeepable(given.body)) return refuseAtDoor('BAD_REQUEST', UNKEEPABLE)
  const body = route.body.safeParse(given.body)
  return body.success ? { params: params.data, query: query.data, body: body.data } : tellFault(body.error)
}

const strictQueries = new WeakMap<z.ZodObject, z.ZodObject>()

/** A schema is made into code at its first use, which takes longer than many calls; so it is made once a route. */
function strictQuery(query: z.ZodObject): z.ZodObject {
  const known = strictQueries.get(query) ?? z.strictObject(query.shape)
  strictQueries.set(query, known)
  return known
}

/**
 * Says what is wrong first; never what was sent. Programs are told the name of the field beside it; people, who would not
 * know the name, are told the reason where the schema has one in words.
 */
function tellFault({ issues: [first] }: z.ZodError): Refusal {
  const reason = first?.code === 'custom' && isChinese(first.message) ? `：${first.message}` : ''
  const said = `提交的内容有一项不符合要求${reason}。请检查后再提交。`
  return { ...refuseAtDoor('BAD_REQUEST', said), field: first?.path.join('.') ?? '' }
}

function isChinese(words: string): boolean {
  return /^\p{Script=Han}/u.test(words)
}

async function run(handler: Handler, { storage }: House, asked: Asked): Promise<unknown> {
  const { acting } = asked.caller
  if (handler.kind === 'serving') return handler.run(undefined, asked)
  if (handler.kind === 'reading') return storage.read(acting, (open) => handler.run(open, asked))
  const { route } = handler
  const content = { params: asked.params, query: asked.query, body: asked.body }
  const { answer } = await storage.perform(acting, { key: asked.key, kind: route.id, content }, (open) =>
    runChange(handler.run, open, asked, route.audit),
  )
  return answer
}

async function runChange(
  work: (open: Writing, asked: Asked) => Promise<unknown>,
  open: Writing,
  asked: Asked,
  kinds: readonly string[],
): Promise<unknown> {
  let events = 0
  const audit = (entry: AuditEntry): void => {
    if (!kinds.includes(entry.kind)) throw new Error(`the route does not say that it sets down ${entry.kind}`)
    events += 1
    open.audit(entry)
  }
  const answer = await work({ ...open, audit }, asked)
  if (isRefusal(answer) && events === 0) throw new Refused(answer)
  return answer
}
