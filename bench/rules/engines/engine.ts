import type { Verdict } from '@yinyu/kernel'
import type { Facts } from '@yinyu/rules'

/** A rules engine in the comparison. */
export interface Engine {
  readonly name: string
  /** What is particular about how it is told the rules or what it can answer. */
  readonly remark: string
  /** Of the firms, the share that each timed round judges; slow engines judge fewer. */
  readonly share: number
  /** The share whose verdicts are counted, once. */
  readonly countedShare: number
  /** Lays the firms out in the engine's own form, which is not timed, and gives back what is. */
  readonly load: (firms: readonly Facts[]) => () => Promise<Verdicts>
}

/** For each firm the verdict of each rule, in the order of the workload. */
export type Verdicts = readonly (readonly Verdict[])[]

/** Most engines know only yes and no. */
export function yesOrNo(holds: boolean): Verdict {
  return holds ? 'met' : 'unmet'
}
