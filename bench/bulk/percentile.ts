/** The time within which so many in a hundred moves were answered, in milliseconds. */
export function percentile(times: readonly number[], hundredth: number): string {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredth) / 100))] ?? 0).toFixed(1)
}
