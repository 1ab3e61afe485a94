import type { StandardVerdict } from '@yinyu/rules'

/** `n of m` conditions met, for the one-line summary. */
export interface ConditionsMet {
  readonly met: number
  readonly unmet: number
  readonly all: number
}

export function conditionsMet({ reasons }: Pick<StandardVerdict, 'reasons'>): ConditionsMet {
  // A standard of one composite condition is counted by its parts: "0 of 1" would tell nobody anything.
  const parts = reasons.length === 1 && reasons[0]?.kind === 'all' ? reasons[0].children : reasons
  return {
    met: parts.filter((reason) => reason.verdict === 'met').length,
    unmet: parts.filter((reason) => reason.verdict === 'unmet').length,
    all: parts.length,
  }
}
