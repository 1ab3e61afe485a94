import { yearOf } from '@yinyu/kernel'
import type { Definitions } from './definitions.ts'
import type { Facts } from './fact.ts'
import { versionInForce, type Occasion } from './in-force.ts'
import { measure } from './measure.ts'
import { raisesOf, tallyPoints } from './points/points.ts'
import type { Reason } from './reason.ts'
import type { Scene, SayScene, Way, Wording } from './scene.ts'
import type { Standard, StandardVersion } from './standard.ts'
import { kindOf, type Condition } from './vocabulary.ts'

/** Judges one condition and says why. Pure: the same facts and occasion give the same tree. */
export function judgeCondition(condition: Condition, scene: Scene): Reason {
  const found = kindOf(condition).judge(condition, scene)
  const { id, title, clause, tag, sources, note } = condition
  return { ...found, kind: condition.kind, id, title, clause, tag, sources, note }
}

/** The condition in Chinese, made by its kind. */
export function sayCondition(condition: Condition, scene: SayScene): string {
  return kindOf(condition).say(condition, scene)
}

function waysToMeet(condition: Condition, scene: Scene): readonly Way[] {
  return kindOf(condition).ways(condition, scene)
}

/** Binds the definitions to an occasion, for saying conditions without facts. */
export function sayScene(definitions: Definitions, { on, purpose }: Occasion): SayScene {
  return {
    on,
    purpose,
    year: yearOf(on),
    yearsBack: 0,
    indicators: definitions.indicators,
    sayYear: (year) => `${year}年`,
    say: sayCondition,
    standard: (id) => {
      const standard = definitions.standards.find((s) => s.id === id)
      const version = standard && versionInForce(standard, { on, purpose })
      return standard && version && { title: standard.title, when: wholeOf(standard, version) }
    },
  }
}

/** Binds definitions, facts and occasion for judging. */
export function judgeScene(
  definitions: Definitions,
  facts: Facts,
  occasion: Occasion,
  wording: Wording = 'full',
): Scene {
  return {
    ...sayScene(definitions, occasion),
    ...(wording === 'none' && { say: () => '' }),
    facts,
    wording,
    judge: judgeCondition,
    measure,
    tally: tallyPoints,
    raises: raisesOf,
    ways: waysToMeet,
  }
}

/** A version as one condition: the conjunction of its gates and its conditions (contract). */
export function wholeOf(standard: Standard, version: StandardVersion): Condition {
  const of = [...version.gates, ...version.conditions]
  const only = of[0]
  return of.length === 1 && only ? only : { kind: 'all', of, title: standard.title }
}
