import type { Own } from './county.ts'
import type { Targets } from './targets.ts'

/** One call as its owner makes it. `tells`: the answer must show the marker, so that a search for it cannot be blind. */
export interface SampleCall {
  readonly by: Own | 'stranger'
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  readonly tells?: 'marker'
  /** What belongs to a person or to a firm is foreign to the county's other officers as well. */
  readonly whose?: 'own'
  /** Where the same person reads what was typed here. */
  readonly shownAt?: string
  /** What is not shown there. */
  readonly hides?: string
}

/** How routes are called, by their ids; several ways where one does not show everything. */
export type Samples = Readonly<Record<string, (at: Targets) => SampleCall | readonly SampleCall[]>>
