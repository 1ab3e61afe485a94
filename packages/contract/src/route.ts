import type { z } from 'zod'
import type { Access } from './permission.ts'

/** How a route is called and what it means. `P`, `Q`, `B` and `A` are the schemas of path, query, body and answer. */
export interface Route<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  /** Stays the same for good: metrics, logs and the interface document name the route by it. */
  readonly id: string
  /** What it does, in Chinese, for the interface document. */
  readonly title: string
  readonly method: 'GET' | 'POST'
  /** `/api/enterprises/:id` */
  readonly path: `/api/${string}`
  readonly access: Access
  /** A question too long for an address: it is a POST and only reads all the same. */
  readonly asks?: 'with-content'
  /** The events it may set down; a route that only reads has none, a route that changes has at least one. */
  readonly audit: readonly string[]
  readonly params: P
  readonly query: Q
  /** JSON by schema, or a file as it is. */
  readonly body: B | 'none' | 'file'
  /** JSON by schema, or a file to keep. */
  readonly answer: A | 'file'
}

/** Any route, when its schemas do not matter. */
export type AnyRoute = Route

/** Declares a route; the schemas give handler and caller their types. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType>(
  given: Route<P, Q, B, A>,
): Route<P, Q, B, A> {
  return given
}
