import type { Readable } from 'node:stream'
import type { AnyRoute, Refusal, Route } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { z } from 'zod'
import type { House } from '../house.ts'
import type { Writing } from '../storage/perform.ts'
import type { Reading } from '../storage/transaction.ts'
import type { Caller } from './caller.ts'

/** One call, checked: what is asked, by whom, when. */
export interface Asked<P = unknown, Q = unknown, B = unknown> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly caller: Caller
  readonly house: House
  readonly now: Date
  readonly today: IsoDate
  readonly from: { readonly address: string; readonly agent: string; readonly request: string }
  /** The file, for a route that takes one; it must be read to its end or left. */
  readonly upload: AsyncIterable<Uint8Array>
  /** The key that the client gave this command; empty for a call that only reads. */
  readonly key: string
  /** What the browser sent along; only the way to the identity service reads here. */
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** Sets or takes away the session of this browser. */
  readonly setSession: (token: string | undefined) => void
  /** Sends the browser on to another address, for the way to the identity service and back. */
  readonly setCookie: (name: string, value: string | undefined, seconds: number) => void
}

/** A file to keep. */
export interface FileAnswer {
  readonly fileName: string
  readonly type: string
  readonly content: Buffer | Readable
}

/** Sends the browser on. */
export interface Onward {
  readonly onwardTo: string
}

type Sent<B> = B extends z.ZodType ? z.output<B> : undefined

/** A handler with the route it serves; how it gets its transaction is its kind. */
export type Handler =
  | { readonly kind: 'reading'; readonly route: AnyRoute; readonly run: Run<Reading> }
  | { readonly kind: 'changing'; readonly route: AnyRoute; readonly run: Run<Writing> }
  | { readonly kind: 'serving'; readonly route: AnyRoute; readonly run: Run<undefined> }

export type Run<Open> = (open: Open, asked: Asked) => Promise<unknown>

type Each<P extends z.ZodType, Q extends z.ZodType, B> = Asked<z.output<P>, z.output<Q>, Sent<B>>

/** Answers from one read-only transaction of the caller. */
export function reading<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  route: Route<P, Q, B, A>,
  run: (open: Reading, asked: Each<P, Q, B>) => Promise<z.input<A> | FileAnswer | Refusal>,
): Handler {
  return { kind: 'reading', route, run: run as Run<Reading> }
}

/**
 * Carries out one command of the caller in one transaction, once however often it arrives. A refusal that sets down an
 * event is itself kept; a refusal without one leaves everything as it was.
 */
export function changing<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  route: Route<P, Q, B, A>,
  run: (open: Writing, asked: Each<P, Q, B>) => Promise<z.input<A> | Refusal>,
): Handler {
  return { kind: 'changing', route, run: run as Run<Writing> }
}

/**
 * Opens its transactions itself: sign-in, uploads, long exports, public figures. It must call `house.storage.perform` with
 * the caller's key for whatever it changes.
 */
export function serving<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  route: Route<P, Q, B, A>,
  run: (asked: Each<P, Q, B>) => Promise<z.input<A> | FileAnswer | Onward | Refusal>,
): Handler {
  return {
    kind: 'serving',
    route,
    run: ((_: undefined, asked: never) => run(asked)) as Run<undefined>,
  }
}
