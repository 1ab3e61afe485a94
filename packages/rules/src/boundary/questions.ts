import { isQuestion } from '../condition/needs-person.ts'
import type { SayScene, Scene } from '../scene.ts'
import type { Condition } from '../vocabulary.ts'
import { sayPlace } from './name-case.ts'
import { spotsIn, type Spot } from './spots.ts'

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

/** The questions among the places of a policy, also where a standard that is referred to asks them. */
export function questionsAt(spots: readonly Spot[], scene: SayScene): readonly OpenQuestion[] {
  return spots.flatMap(({ of, path, condition }) =>
    of === 'condition' && asksPerson(condition, scene)
      ? [{ about: sayPlace(path), says: scene.say(condition, scene) }]
      : [],
  )
}

function asksPerson(condition: Condition, scene: SayScene): boolean {
  const inner = innerOf(condition, scene)
  if (!inner) return isQuestion(condition)
  return spotsIn(inner, [], [], scene).some((spot) => asksPerson(spot.condition, scene))
}

/** What stands behind a condition that is one place of the policy. */
function innerOf(condition: Condition, scene: SayScene): Condition | undefined {
  if (condition.kind === 'meets') return scene.standard(condition.standard)?.when
  const isOverYears = condition.kind === 'each-of-last-years' || condition.kind === 'any-of-last-years'
  return isOverYears ? condition.of : undefined
}
