import type { Verdict } from '@yinyu/kernel'
import type { PointsRange } from '../form/form.ts'

/**
 * The first step that is met gives its points. A step that is unknown may or may not be it, so the
 * range grows and the search goes on; what lies below a met step cannot be reached any more.
 */
export function rangeOfSteps(
  steps: readonly { verdict: Verdict; points: PointsRange }[],
  otherwise: PointsRange,
): PointsRange {
  const possible: PointsRange[] = []
  for (const step of steps) {
    if (step.verdict !== 'unmet') possible.push(step.points)
    if (step.verdict === 'met') return hull(possible)
  }
  return hull([...possible, otherwise])
}

function hull(ranges: readonly PointsRange[]): PointsRange {
  return [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))]
}
