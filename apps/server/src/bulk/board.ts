import type { Columns, FactKey, Facts } from '@yinyu/rules'
import type { Manifest } from './manifest.ts'

/**
 * The firms of one snapshot in columns: what runs, lists and rehearsals decide over. It holds all firms and stands outside
 * the row policies: whoever answers from it keeps to the region of the post.
 */
export interface Board {
  /** Days, content and files. */
  readonly manifest: Manifest
  /** SHA-256 over the days, the content and the files of the manifest: the same facts have the same. */
  readonly hash: string
  /** Slot `n` is the fact `keys[n]` for whatever is lowered against this board. */
  readonly keys: readonly FactKey[]
  /** A column for every key, in memory that threads share. */
  readonly columns: Columns
  readonly firms: number
  /** The id of the enterprise. */
  readonly idAt: (firm: number) => string
  readonly firmOf: (enterprise: string) => number | undefined
  /** One firm's facts for the tree walker: values only, without sources. */
  readonly factsAt: (firm: number) => Facts
}
