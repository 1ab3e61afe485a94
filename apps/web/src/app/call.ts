import { choosePost, isRefusal, signOut, type Refusal, type Route } from '@yinyu/contract'
import type { z } from 'zod'
import { noteEnded, postChanged, shownPost } from './acting-post.ts'

/** A call that was refused, or that found nobody: what to tell, in Chinese, with its code. */
export class CallRefused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

const unreachable: Refusal = {
  refused: 'UNREACHABLE',
  message: '连不上服务器。请检查网络后再试；您填写的内容还在本页。',
}

type Given<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  readonly params?: z.input<P>
  readonly query?: z.input<Q>
  readonly body?: z.input<B>
  /** A file, for a route that takes one. */
  readonly file?: Blob
  /** The same key again is the same command; a new one is made unless given. */
  readonly key?: string
  readonly signal?: AbortSignal
  /** The post that it was typed for, where that may no longer be the one the page shows. */
  readonly forPost?: string | undefined
}

/** Calls a route of the contract. Throws `CallRefused` for everything that is not the answer. */
export async function call<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
>(route: Route<P, Q, B, A>, given: Given<P, Q, B> = {}): Promise<z.output<A>> {
  const response = await send(route, given)
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer as z.output<A>
  if (isRefusal(answer) && answer.refused === 'POST_CHANGED') postChanged.dispatchEvent(new Event('change'))
  if (isRefusal(answer) && answer.refused === 'NOT_SIGNED_IN') noteEnded()
  throw new CallRefused(isRefusal(answer) ? answer : unreachable)
}

/** The address of a route, for a link to a file. */
export function addressOf<P extends z.ZodObject, Q extends z.ZodObject>(
  route: Route<P, Q>,
  given: { readonly params?: z.input<P>; readonly query?: z.input<Q> } = {},
): string {
  const params = (given.params ?? {}) as Readonly<Record<string, unknown>>
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(text(params[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given.query ?? {}))
    if (value !== undefined && value !== '') query.set(name, text(value))
  return query.size === 0 ? path : `${path}?${query}`
}

async function send<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  route: Route<P, Q, B>,
  { params, query, body, file, key = crypto.randomUUID(), signal, forPost }: Given<P, Q, B>,
): Promise<Response> {
  const address = addressOf(route, {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
  })
  const isChange = route.method === 'POST'
  const type = file === undefined ? 'application/json' : 'application/octet-stream'
  try {
    return await fetch(address, {
      method: route.method,
      ...(signal === undefined ? {} : { signal }),
      headers: {
        ...(changesWhoActs.includes(route.path) ? {} : postHeader(forPost)),
        ...(isChange ? { 'content-type': type, 'idempotency-key': key } : {}),
      },
      ...(isChange ? { body: file ?? JSON.stringify(body ?? {}) } : {}),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new CallRefused(unreachable)
  }
}

/** These say themselves who is to act from now on. */
const changesWhoActs: readonly string[] = [choosePost.path, signOut.path]

/** Which post a call is meant for, so that the server refuses it for any other. */
export function postHeader(post = shownPost()): Readonly<Record<string, string>> {
  return post === undefined ? {} : { 'x-yinyu-post': post }
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : ''
}
