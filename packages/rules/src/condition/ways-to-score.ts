import { POINT } from '../points/point.ts'
import type { Scene, Way } from '../scene.ts'
import type { Facts } from '../fact.ts'
import { applyWay, effort, joinWays } from './way.ts'
import { trimWays } from './trim-ways.ts'
import type { Scored, ScoredItem } from './scored.ts'

/** How many of the cheapest sums are looked at more closely, and how many are offered. */
const WAYS_MOST = 6
const WAYS_SHOWN = 3

/** One choice for one item: the points it would then surely have, and what must change for that. */
interface Option {
  readonly points: number
  readonly way: Way
}

/**
 * The cheapest set of items that brings the score over its line and every part over its own: exact, by
 * going through the items of each part and keeping for every sum of points only the least effort.
 */
export function waysToScore(node: Scored, scene: Scene): readonly Way[] {
  const line = (node.pass ?? node.above ?? 0) * POINT
  const enough = (points: number) => (node.pass === undefined ? points > line : points >= line)
  let sums: readonly Option[] = [{ points: 0, way: [] }]
  for (const part of node.parts) {
    let ofPart: readonly Option[] = [{ points: 0, way: [] }]
    for (const item of node.items.filter((i) => i.part === part.id))
      ofPart = cheapest(ofPart, optionsOf(item, scene))
    const above = part.above === undefined ? -1 : part.above * POINT
    const allowed = ofPart.filter((o) => o.points >= (part.least ?? 0) * POINT && o.points > above)
    sums = cheapest(sums, allowed)
  }
  const ways = sums
    .filter((o) => enough(o.points))
    .map((o) => o.way)
    .toSorted((a, b) => effort(a) - effort(b))
  // Items may share a fact, so a sum of their gains is only kept when the engine agrees.
  const judge = (facts: Facts) => scene.judge(node, { ...scene, facts }).verdict
  const sound = ways.filter((way) => judge(applyWay(scene.facts, way)) === 'met').slice(0, WAYS_MOST)
  return trimWays(sound, scene, judge).slice(0, WAYS_SHOWN)
}

function optionsOf(item: ScoredItem, scene: Scene): readonly Option[] {
  const now = scene.tally(item.points, scene).least
  const raised = scene.raises(item.points, scene).map((way) => ({
    way,
    points: scene.tally(item.points, { ...scene, facts: applyWay(scene.facts, way) }).least,
  }))
  return [{ points: now, way: [] }, ...raised.filter((option) => option.points > now)]
}

function cheapest(a: readonly Option[], b: readonly Option[]): readonly Option[] {
  const best = new Map<number, Option>()
  for (const x of a) {
    for (const y of b) {
      const way = joinWays(x.way, y.way)
      const points = x.points + y.points
      const known = best.get(points)
      if (!known || effort(way) < effort(known.way)) best.set(points, { points, way })
    }
  }
  return [...best.values()]
}
