import type { Change, Scene, Way } from '../scene.ts'
import type { Condition } from './condition.ts'

/** How many alternatives are followed; more would not be read. */
const WAYS_MOST = 6
/** One change can disturb another condition (more revenue lowers a share); so many times we mend and look again. */
const ROUNDS_MOST = 4

/**
 * Ways to meet all conditions at once: the ways of each unmet one, joined; where two ask for the same
 * number the farther change serves both. What only a missing fact or a person can settle is left aside.
 */
export function combineWays(conditions: readonly Condition[], scene: Scene): readonly Way[] {
  const rest = (facts: Scene['facts']) =>
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
  return open
    .filter((o) => rest(applyWay(scene.facts, o.way)).length === 0)
    .map((o) => o.way)
    .filter((way) => way.length > 0)
}

/** The facts after the changes. */
export function applyWay(facts: Scene['facts'], way: Way): Scene['facts'] {
  const changed = new Map(facts)
  for (const change of way) changed.set(change.key, { value: change.to })
  return changed
}

/** How much a way asks for: relative size of each change; only orders alternatives, never decides. */
export function effort(way: Way): number {
  return way.reduce((sum, { from, to }) => {
    if (typeof to !== 'number' || typeof from !== 'number') return sum + 1
    return sum + Math.abs(to - from) / Math.max(Math.abs(from), 1)
  }, 0)
}

function extend(way: Way, unmet: readonly Condition[], scene: Scene): readonly Way[] {
  let ways: readonly Way[] = [way]
  for (const condition of unmet) {
    const options = scene.ways(condition, scene).slice(0, WAYS_MOST)
    ways = ways.flatMap((soFar) => options.map((option) => join(soFar, option))).slice(0, WAYS_MOST)
  }
  return ways
}

function join(a: Way, b: Way): Way {
  const joined = new Map<string, Change>(a.map((change) => [change.key, change]))
  for (const change of b) {
    const before = joined.get(change.key)
    joined.set(change.key, before ? farther(before, change) : change)
  }
  return [...joined.values()]
}

function farther(first: Change, second: Change): Change {
  if (typeof first.to !== 'number' || typeof second.to !== 'number') return second
  const up = typeof second.from !== 'number' || second.to >= second.from
  const to = up ? Math.max(first.to, second.to) : Math.min(first.to, second.to)
  return { key: first.key, from: first.from, to }
}
