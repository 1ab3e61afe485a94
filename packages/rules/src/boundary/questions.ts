import { forPurpose } from '../condition/for-purpose.ts'
import { isQuestion } from '../condition/needs-person.ts'
import type { Scene } from '../scene.ts'
import type { Condition } from '../vocabulary.ts'
import { sayPlace } from './name-case.ts'

/** A question that only a person answers, at its place in the policy. */
export interface OpenQuestion {
  readonly about: string
  readonly says: string
}

/** As if a person had answered yes to every question that only a person answers. */
export function assumingAnswers(scene: Scene): Scene {
  return {
    ...scene,
    judge: (condition, at) => {
      const found = scene.judge(condition, at)
      return isQuestion(condition) ? { ...found, verdict: 'met' } : found
    },
  }
}

/** Every question below some conditions, also those of a standard that is referred to. */
export function questionsIn(
  conditions: readonly Condition[],
  path: readonly (string | number)[],
  scene: Scene,
): readonly OpenQuestion[] {
  const inside = forPurpose(conditions, scene)
  return conditions.flatMap((condition, i) =>
    inside.includes(condition) ? below(condition, [...path, i], scene) : [],
  )
}

function below(
  condition: Condition,
  path: readonly (string | number)[],
  scene: Scene,
): readonly OpenQuestion[] {
  switch (condition.kind) {
    case 'judged':
      return isQuestion(condition) ? [{ about: sayPlace(path), says: scene.say(condition, scene) }] : []
    case 'all':
    case 'any':
    case 'at-least-n-of':
      return questionsIn(condition.of, [...path, 'of'], scene)
    case 'not':
    case 'each-of-last-years':
    case 'any-of-last-years':
      return below(condition.of, [...path, 'of'], scene)
    case 'readings':
      return condition.readings
        .slice(0, 1)
        .flatMap(({ when }) => below(when, [...path, 'readings', 0, 'when'], scene))
    case 'meets': {
      const standard = scene.standard(condition.standard)
      const found = standard ? below(standard.when, path, scene) : []
      return found.length > 0 ? [{ about: sayPlace(path), says: scene.say(condition, scene) }] : []
    }
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
    case 'in-region':
    case 'in-industry':
    case 'holds-title':
    case 'one-of':
    case 'is-true':
    case 'is-false':
    case 'scored':
    case 'sized':
      return []
  }
}
