/**
 * How often one address may call a route within a minute, by the id of the route. Our own convention: a whole office behind
 * one address can sign in at nine o'clock, while guessing passwords stays slow (each account locks after five anyway).
 */
const callsAMinute: Readonly<Record<string, number>> = {
  'sign-in': 60,
  'identity-service-start': 60,
  'identity-service-return': 60,
}
const MINUTE_MS = 60_000
const KNOWN_MOST = 10_000

/** Lets each address call at a pace. */
export interface Pace {
  /** Whole seconds until the address may call the route again; 0 when it may now, and then the call is counted. */
  secondsToWait(route: string, address: string, nowMs: number): number
}

/** A bucket for each route and address: full it holds a minute's calls, and it fills evenly. */
export function makePace(): Pace {
  const buckets = new Map<string, { readonly calls: number; readonly atMs: number }>()
  return {
    secondsToWait: (route, address, nowMs) => {
      const most = callsAMinute[route]
      if (most === undefined) return 0
      const key = `${route} ${address}`
      const held = buckets.get(key)
      const refilled = held === undefined ? most : ((nowMs - held.atMs) / MINUTE_MS) * most + held.calls
      const calls = Math.min(most, refilled)
      if (calls < 1) return Math.ceil(((1 - calls) / most) * (MINUTE_MS / 1_000))
      if (held === undefined && buckets.size >= KNOWN_MOST) buckets.delete(buckets.keys().next().value ?? '')
      buckets.set(key, { calls: calls - 1, atMs: nowMs })
      return 0
    },
  }
}
