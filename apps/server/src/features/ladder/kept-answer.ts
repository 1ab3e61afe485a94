/** Keeps the answer to a question that everybody may ask, so that a crowd costs one count and not thousands. */
export function keepFor<T>(keptMs: number, ask: (now: Date) => Promise<T>): (now: Date) => Promise<T> {
  let kept: { readonly until: number; readonly answer: Promise<T> } | undefined
  return (now) => {
    if (kept !== undefined && kept.until > now.getTime()) return kept.answer
    const answer = ask(now)
    kept = { until: now.getTime() + keptMs, answer }
    // A failure is not kept.
    answer.catch(() => (kept = undefined))
    return answer
  }
}
