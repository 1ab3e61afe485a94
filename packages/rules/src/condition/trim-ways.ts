import type { Verdict } from '@yinyu/kernel'
import type { Facts } from '../fact.ts'
import type { Change, Scene, Way } from '../scene.ts'
import { applyWay, effort } from './way.ts'
import { nearestMet } from './search-change.ts'

/**
 * Leaves of each way only what is needed for the verdict it reaches: drops changes that verdict does without,
 * draws each number back as far as it allows given the others, and forgets ways that merely add to another.
 * Least effort first; ways that reach nothing are left out.
 */
export function trimWays(
  ways: readonly Way[],
  scene: Scene,
  judge: (facts: Facts) => Verdict,
): readonly Way[] {
  const reaching = ways.filter((way) => judge(applyWay(scene.facts, way)) !== 'unmet')
  const trimmed = reaching.map((way) => {
    const goal = judge(applyWay(scene.facts, way))
    return trimWay(way, scene, (facts) => [goal, 'met'].includes(judge(facts)))
  })
  const sorted = trimmed.toSorted((a, b) => effort(a) - effort(b))
  return sorted.filter(
    (way, i) => way.length > 0 && !sorted.some((other, j) => j < i && includes(way, other)),
  )
}

function trimWay(way: Way, scene: Scene, isMet: (facts: Facts) => boolean): Way {
  let kept = way
  for (const change of way.toSorted((a, b) => effort([b]) - effort([a]))) {
    const others = kept.filter((c) => c.key !== change.key)
    const facts = applyWay(scene.facts, others)
    kept = isMet(facts)
      ? others
      : kept.map((c) => (c.key === change.key ? drawnBack(change, facts, isMet) : c))
  }
  return kept
}

function drawnBack(change: Change, facts: Facts, isMet: (facts: Facts) => boolean): Change {
  if (typeof change.from !== 'number' || typeof change.to !== 'number') return change
  const tried = new Map(facts)
  const to = nearestMet(change.from, change.to, (value) => isMet(tried.set(change.key, { value })))
  return { ...change, to }
}

/** Whether a way asks at least for everything the other asks for. */
function includes(way: Way, other: Way): boolean {
  return other.every((wanted) => way.some((change) => change.key === wanted.key && reaches(change, wanted)))
}

function reaches(change: Change, wanted: Change): boolean {
  if (typeof change.to !== 'number' || typeof wanted.to !== 'number') return change.to === wanted.to
  const up = typeof wanted.from !== 'number' || wanted.to >= wanted.from
  return up ? change.to >= wanted.to : change.to <= wanted.to
}
