import type { IsoDate } from '@yinyu/kernel'
import type { Condition } from './condition/condition.ts'
import type { Measured } from './exact.ts'
import type { FactKey, Facts, FactValue } from './fact.ts'
import type { Fraction, Tally, Truth } from './form/form.ts'
import type { Slot } from './form/polynomial.ts'
import type { Indicators } from './indicator.ts'
import type { Points } from './points/points.ts'
import type { Judged, Reason } from './reason.ts'
import type { Moment } from './year-of-assessment.ts'

/** 新申请 or 复核. */
export const purposes = ['new', 're-check'] as const
export type Purpose = (typeof purposes)[number]

/** What is needed to say a condition in Chinese. */
export interface SayScene extends Moment {
  readonly on: IsoDate
  readonly purpose: Purpose
  readonly indicators: Indicators
  /** `2025年`, or nothing inside "近两年每年". */
  readonly sayYear: (year: number) => string
  readonly say: (condition: Condition, scene: SayScene) => string
  /** The conditions of another standard in force that day, for `meets`; undefined when none is. */
  readonly standard: (id: string) => { readonly title: string; readonly when: Condition } | undefined
}

/** Whether a judgement comes with its sentences. */
export type Wording = 'full' | 'none'

/** One change of one fact. */
export interface Change {
  readonly key: FactKey
  readonly from: FactValue | undefined
  readonly to: FactValue
}

/** A set of changes that together meet a condition. */
export type Way = readonly Change[]

/** What is needed to judge: the facts, the day, and the engine to go down the tree with. */
export interface Scene extends SayScene {
  readonly facts: Facts
  /** `none` leaves sentences and drawings out: for searching changes and for lists of many firms. */
  readonly wording: Wording
  readonly judge: (condition: Condition, scene: Scene) => Reason
  readonly measure: (indicator: string, year: number | undefined, scene: Scene) => Measured
  readonly tally: (points: Points, scene: Scene) => Tallied
  /** Changes that would bring an item more points. */
  readonly raises: (points: Points, scene: Scene) => readonly Way[]
  /** Ways to meet an unmet condition, best first; none when it cannot be met by changing facts. */
  readonly ways: (condition: Condition, scene: Scene) => readonly Way[]
}

/** Points found, in millionths, with what they rest on. */
export interface Tallied {
  readonly least: number
  readonly most: number
  readonly says: string
  readonly reasons: readonly Reason[]
}

/** What is needed to lower a condition to the small exact form. */
export interface LowerContext extends SayScene {
  readonly slotOf: (key: FactKey) => Slot
  readonly fraction: (indicator: string, year: number | undefined, context: LowerContext) => Fraction
  readonly lower: (condition: Condition, context: LowerContext) => Truth
  readonly lowerPoints: (points: Points, context: LowerContext) => Tally
}

/** Everything one kind of condition knows. A missing part is a type error. */
export interface ConditionKind<N> {
  readonly judge: (node: N, scene: Scene) => Judged
  readonly say: (node: N, scene: SayScene) => string
  readonly ways: (node: N, scene: Scene) => readonly Way[]
  readonly lower: (node: N, context: LowerContext) => Truth
}
