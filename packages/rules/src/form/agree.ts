import type { Verdict } from '@yinyu/kernel'
import type { Row } from './row.ts'

type Run = (row: Row) => Verdict

/** What all entries that may apply say alike; unknown as soon as two differ, or when none applies. */
export function runAgree(entries: readonly { readonly when: Run; readonly truth: Run }[]): Run {
  return (row) => {
    let said: Verdict | undefined
    for (const { when, truth } of entries) {
      if (when(row) === 'unmet') continue
      const verdict = truth(row)
      if (verdict === 'unknown' || (said !== undefined && said !== verdict)) return 'unknown'
      said = verdict
    }
    return said ?? 'unknown'
  }
}
