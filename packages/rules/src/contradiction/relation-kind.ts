import { z } from 'zod'
import type { FactKey } from '../fact.ts'
import type { Indicator, IndicatorKind } from '../indicator.ts'
import { provenanceShape } from '../provenance.ts'
import type { LastWord } from './last-word.ts'

/** What every relation says of itself besides its kind. */
export const relationShape = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  ...provenanceShape,
  clause: z.string().min(1),
  tag: provenanceShape.tag.unwrap(),
  /** Why the facts cannot both be so, in one plain Chinese sentence. */
  why: z.string().min(1),
  /** A `hint` is unlikely, not impossible. */
  severity: z.enum(['contradiction', 'hint']),
}

/** One indicator of a relation, and what it must be like. */
export interface RelationRead {
  readonly indicator: string
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[]
  /** Kinds that fit; every kind when absent. */
  readonly kinds?: readonly IndicatorKind[]
  readonly period?: 'yearly' | 'now'
}

/** Words held against each other: what they say wrong together, or nothing when they fit. */
export interface Comparison {
  readonly places: readonly LastWord[]
  readonly broken?: string | undefined
  /** Of things that never change, so that the days on which they hold make no difference. */
  readonly unchanging?: true
}

/** What a relation may look at while it compares. */
export interface RelationScene {
  readonly indicator: (id: string) => Indicator
  /** Last words that count and are of the right type, the strongest first. */
  readonly words: (key: FactKey) => readonly LastWord[]
  /** Every key of which anything is said, in a fixed order. */
  readonly keys: readonly FactKey[]
}

/** Everything one kind of relation knows. */
export interface RelationKind<R> {
  /** At most one broken comparison for one cause; none at all when a fact is missing. */
  readonly compare: (relation: R, scene: RelationScene) => readonly Comparison[]
  readonly reads: (relation: R) => readonly RelationRead[]
  /** Whether all that it reads must have one kind, unit and period. */
  readonly alike: 'alike' | 'any'
}

/** Kinds of indicators whose facts are whole numbers. */
export const NUMBERS = ['money', 'count', 'score', 'ratio'] as const
