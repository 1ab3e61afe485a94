const MINUTE_MS = 60_000

/** How many minutes a lock still lasts, at least one; undefined when there is none. */
export function minutesLeft(lockedUntil: string | undefined, now: number): number | undefined {
  if (lockedUntil === undefined) return undefined
  const left = Math.ceil((Date.parse(lockedUntil) - now) / MINUTE_MS)
  return left > 0 ? left : undefined
}
