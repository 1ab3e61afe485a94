import { z } from 'zod'
import type { PointsRange } from '../form/form.ts'

/** Points are counted in millionths, like facts of kind score, so that half points stay exact. */
export const POINT = 1_000_000

/** A number of points, or [least, most] where experts choose within a band. */
export const pointSchema = z.union([z.number().min(0), z.tuple([z.number().min(0), z.number().min(0)])])
export type Point = z.infer<typeof pointSchema>

export function pointRange(point: Point): PointsRange {
  const [least, most] = typeof point === 'number' ? [point, point] : point
  return [Math.round(least * POINT), Math.round(most * POINT)]
}

/** `8` or `7 至 8`. */
export function sayRange(least: number, most: number): string {
  return least === most ? `${least / POINT} 分` : `${least / POINT} 至 ${most / POINT} 分`
}
