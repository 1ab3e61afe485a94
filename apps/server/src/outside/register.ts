import type { Resolve } from './address.ts'
import { resolveByMachine } from './address.ts'
import { usualLimits, type AnswerLimits } from './get-json.ts'
import type { Refusal } from './refusal.ts'
import type { Saying, SayingRules } from './saying.ts'
import { sleepByMachine, usualPatience, type Patience, type Sleep } from './waiting.ts'

/** What a register is asked. */
export interface Question {
  /** Since when; undefined asks for everything. */
  readonly since: Date | undefined
  /** The enterprises of the connector's region, a part at a time. */
  readonly codes: () => AsyncIterable<readonly string[]>
  readonly rules: SayingRules
  readonly run: string
  readonly signal: AbortSignal
}

/** A part of an answer. The next part is fetched when this one is on record. */
export interface Delivery {
  /** How many rows came, taken or not. */
  readonly rows: number
  readonly sayings: readonly Saying[]
  readonly refusals: readonly Refusal[]
  /** Told what became of it. */
  readonly settle?: (outcome: DeliveryOutcome) => void
}

export interface DeliveryOutcome {
  readonly recorded: number
  readonly unchanged: number
  readonly refusals: readonly Refusal[]
}

/** The port: rows of statements, never anything that runs. */
export type Register = (question: Question) => AsyncGenerator<Delivery>

/** What a connector needs of the world; tests give their own. */
export interface World {
  readonly now: () => Date
  readonly resolve: Resolve
  readonly sleep: Sleep
  readonly random: () => number
  readonly patience: Patience
  readonly limits: AnswerLimits
  /** How long a file must have stayed the same to be complete. */
  readonly settleMs: number
}

export const thisWorld: World = {
  now: () => new Date(),
  resolve: resolveByMachine,
  sleep: sleepByMachine,
  random: Math.random,
  patience: usualPatience,
  limits: usualLimits,
  settleMs: 2_000,
}
