import type { Facts } from '../fact.ts'
import type { Change, Way } from '../scene.ts'

/** The facts after the changes. */
export function applyWay(facts: Facts, way: Way): Facts {
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

/** Both sets of changes; where they move the same number, the farther one. */
export function joinWays(a: Way, b: Way): Way {
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
