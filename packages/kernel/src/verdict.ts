/** The answer to "does this subject meet this condition?". An absent fact is never yes and never no. */
export type Verdict = 'met' | 'unmet' | 'unknown'

/** Strong Kleene conjunction: one `unmet` settles it, whatever else is unknown. Empty is `met`. */
export function allMet(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet'
  return verdicts.includes('unknown') ? 'unknown' : 'met'
}

/** Strong Kleene disjunction: one `met` settles it, whatever else is unknown. Empty is `unmet`. */
export function anyMet(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met'
  return verdicts.includes('unknown') ? 'unknown' : 'unmet'
}

/** Strong Kleene negation. */
export function opposite(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return 'unknown'
  return verdict === 'met' ? 'unmet' : 'met'
}

/** "At least `count` of these hold": decided as soon as the known ones leave no doubt. */
export function atLeastMet(count: number, verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.filter((v) => v === 'met').length
  if (met >= count) return 'met'
  const open = verdicts.filter((v) => v === 'unknown').length
  return met + open < count ? 'unmet' : 'unknown'
}

/** The verdict of a plain yes or no. */
export function verdictOf(holds: boolean | undefined): Verdict {
  if (holds === undefined) return 'unknown'
  return holds ? 'met' : 'unmet'
}
