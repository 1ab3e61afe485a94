import type { Indicators } from './indicator.ts'
import type { Policy } from './policy.ts'
import type { Standard } from './standard.ts'

/** Everything there is to judge by, already validated: what the catalogue loads and the page receives. */
export interface Definitions {
  readonly indicators: Indicators
  readonly standards: readonly Standard[]
  readonly policies: readonly Policy[]
}
