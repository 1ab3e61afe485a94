import { z } from 'zod'
import { indicatorOf } from '../indicator.ts'
import { judged } from '../reason.ts'
import { POINT, sayRange } from './point.ts'
import type { PointsKind } from './points.ts'

export const givenSchema = z.strictObject({
  kind: z.literal('given'),
  indicator: z.string(),
  cap: z.number().positive(),
})
export type Given = z.infer<typeof givenSchema>

/** 直接给分: the fact is itself the number of points, found by an authority or by experts. */
export const given: PointsKind<Given> = {
  tally: (points, scene) => {
    const value = scene.facts.get(points.indicator)?.value
    const { title } = indicatorOf(scene.indicators, points.indicator)
    const known = typeof value === 'number'
    const cap = points.cap * POINT
    const least = known ? Math.min(Math.max(value, 0), cap) : 0
    const most = known ? least : cap
    const reason = {
      ...judged(known ? 'met' : 'unknown', title, {
        uses: [points.indicator],
        missing: known ? [] : [points.indicator],
      }),
      kind: 'band',
    }
    return { least, most, says: `${title}，得 ${sayRange(least, most)}`, reasons: [reason] }
  },
  raises: () => [],
  lower: (points, context) => ({
    op: 'given',
    slot: context.slotOf(points.indicator),
    cap: points.cap * POINT,
  }),
}
