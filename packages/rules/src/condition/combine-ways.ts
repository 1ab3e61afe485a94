import type { Facts } from '../fact.ts'
import type { Scene, Way } from '../scene.ts'
import type { Condition } from './condition.ts'
import { trimWays } from './trim-ways.ts'
import { applyWay, effort, joinWays } from './way.ts'

/** How many alternatives are followed; more would not be read. */
const WAYS_MOST = 6
/** One change can disturb another condition (more revenue lowers a share); so many times we mend and look again. */
const ROUNDS_MOST = 4

/**
 * Ways to meet all conditions at once: the ways of each unmet one, joined; where two ask for the same
 * number the farther change serves both. What only a missing fact or a person can settle is left aside.
 */
export function combineWays(conditions: readonly Condition[], scene: Scene): readonly Way[] {
  const rest = (facts: Facts) =>
    conditions.filter((c) => scene.judge(c, { ...scene, facts }).verdict === 'unmet')
  let open: { way: Way; done: boolean }[] = [{ way: [], done: false }]
  for (let round = 0; round < ROUNDS_MOST && open.some((o) => !o.done); round++) {
    open = open.flatMap((candidate) => {
      if (candidate.done) return [candidate]
      const facts = applyWay(scene.facts, candidate.way)
      const unmet = rest(facts)
      if (unmet.length === 0) return [{ ...candidate, done: true }]
      return extend(candidate.way, unmet, { ...scene, facts }).map((way) => ({ way, done: false }))
    })
    open = open.toSorted((a, b) => effort(a.way) - effort(b.way)).slice(0, WAYS_MOST)
  }
  const ways = open.map((o) => o.way)
  return trimWays(ways, scene, (facts) => (rest(facts).length === 0 ? 'met' : 'unmet'))
}

function extend(way: Way, unmet: readonly Condition[], scene: Scene): readonly Way[] {
  let ways: readonly Way[] = [way]
  for (const condition of unmet) {
    const options = scene.ways(condition, scene).slice(0, WAYS_MOST)
    ways = ways.flatMap((soFar) => options.map((option) => joinWays(soFar, option))).slice(0, WAYS_MOST)
  }
  return ways
}
