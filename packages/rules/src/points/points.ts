import { z } from 'zod'
import type { Condition } from '../condition/condition.ts'
import type { Tally } from '../form/form.ts'
import type { LowerContext, Scene, Tallied, Way } from '../scene.ts'
import { bands, bandsSchema, type Bands } from './bands.ts'
import { bestOf, bestOfSchema, type BestOf } from './best-of.ts'
import { firstOf, firstOfSchema, type FirstOf } from './first-of.ts'
import { given, givenSchema, type Given } from './given.ts'
import { perFull, perFullSchema, type PerFull } from './per-full.ts'
import { sumOf, sumOfSchema, type SumOf } from './sum-of.ts'

/** How an item of a score gets its points. */
export type Points = Bands | BestOf | FirstOf | Given | PerFull | SumOf

/** Everything one kind of points knows. */
export interface PointsKind<P> {
  readonly tally: (points: P, scene: Scene) => Tallied
  readonly raises: (points: P, scene: Scene) => readonly Way[]
  readonly lower: (points: P, context: LowerContext) => Tally
}

const kinds: { [K in Points['kind']]: PointsKind<Extract<Points, { kind: K }>> } = {
  bands,
  'best-of': bestOf,
  'first-of': firstOf,
  given,
  'per-full': perFull,
  'sum-of': sumOf,
}

export function pointsSchema(condition: z.ZodType<Condition>): z.ZodType<Points> {
  const points: z.ZodType<Points> = z.lazy(() =>
    z.discriminatedUnion('kind', [
      bandsSchema,
      bestOfSchema(points),
      firstOfSchema(condition),
      givenSchema,
      perFullSchema,
      sumOfSchema(condition),
    ]),
  )
  return points
}

function kindOf<P extends Points>(points: P): PointsKind<P> {
  return kinds[points.kind] as unknown as PointsKind<P>
}

/** Points of one item as [least, most] in millionths, with reasons. */
export function tallyPoints(points: Points, scene: Scene): Tallied {
  return kindOf(points).tally(points, scene)
}

/** Changes that would bring more points. */
export function raisesOf(points: Points, scene: Scene): readonly Way[] {
  return kindOf(points).raises(points, scene)
}

export function lowerPoints(points: Points, context: LowerContext): Tally {
  return kindOf(points).lower(points, context)
}
