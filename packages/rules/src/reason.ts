import type { Verdict } from '@yinyu/kernel'
import type { FactKey } from './fact.ts'
import type { Provenance } from './provenance.ts'

/** A number against its line, for the small bar on the card. `value` and `line` are for drawing only. */
export interface Comparison {
  readonly title: string
  readonly valueText: string
  readonly lineText: string
  readonly value: number
  readonly line: number
  readonly better: 'higher' | 'lower'
}

/** Points of a score: [least, most] over every completion of the missing facts. */
export interface ScoreRange {
  readonly least: number
  readonly most: number
  readonly full: number
  readonly line: number
}

/** One node of the verdict tree (理由): what was asked, what was found, what follows. */
export interface Reason extends Provenance {
  readonly kind: string
  readonly verdict: Verdict
  /** The condition in Chinese, made by its kind. */
  readonly says: string
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly comparison?: Comparison | undefined
  readonly uses: readonly FactKey[]
  readonly missing: readonly FactKey[]
  /** Findings that a person must make. */
  readonly judged: readonly string[]
  readonly undefinedBecause?: string | undefined
  readonly score?: ScoreRange | undefined
  /** Points of one item of a score, [least, most]. */
  readonly points?: readonly [number, number] | undefined
  readonly sizeClass?: string | undefined
  /** The other readings of an ambiguous clause and what each would say. */
  readonly readings?: readonly { readonly title: string; readonly verdict: Verdict }[] | undefined
  readonly children: readonly Reason[]
}

/** What a kind says of a node; the engine adds id, title and provenance. */
export type Judged = Omit<Reason, 'id' | 'title' | 'kind' | keyof Provenance>

/** A judged node without details of its own. */
export function judged(verdict: Verdict, says: string, more: Partial<Judged> = {}): Judged {
  return { verdict, says, uses: [], missing: [], judged: [], children: [], ...more }
}

/** Every node of the tree, the root first. */
export function* walkReasons(reason: Reason): Generator<Reason> {
  yield reason
  for (const child of reason.children) yield* walkReasons(child)
}
