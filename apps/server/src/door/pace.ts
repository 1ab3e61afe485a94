/** Whose calls are counted together: everybody behind one address, or one account wherever it is. */
export type Paced = 'address' | 'account'

/**
 * How often a route may be called within a minute, by the id of the route. Our own conventions: a whole office behind one
 * address can sign in at nine o'clock, while guessing passwords stays slow (each account locks after five anyway); what
 * reads everything or reckons passwords is for one account as often as a hand can ask for it.
 */
const callsAMinute: Readonly<Record<string, { readonly each: Paced; readonly most: number }>> = {
  'sign-in': { each: 'address', most: 60 },
  'identity-service-start': { each: 'address', most: 60 },
  'identity-service-return': { each: 'address', most: 60 },
  'statistics-read': { each: 'address', most: 600 },
  'enterprise-export': { each: 'account', most: 30 },
  'growth-export': { each: 'account', most: 30 },
  // A slider asks many times while it is dragged.
  rehearse: { each: 'account', most: 3_000 },
  'rehearsal-firms': { each: 'account', most: 600 },
  'rehearsal-keep': { each: 'account', most: 60 },
  'rehearsal-replay': { each: 'account', most: 60 },
  'rehearsal-export': { each: 'account', most: 30 },
  'import-upload': { each: 'account', most: 30 },
  'import-template': { each: 'account', most: 30 },
  'import-refused-file': { each: 'account', most: 30 },
  'run-export': { each: 'account', most: 30 },
  'run-export-answers': { each: 'account', most: 30 },
  'receipt-save': { each: 'account', most: 30 },
  'draft-export': { each: 'account', most: 30 },
  'firm-list-form': { each: 'account', most: 30 },
  'reserve-candidates-export': { each: 'account', most: 30 },
  'reserve-base-export': { each: 'account', most: 30 },
  'take-up-firms-export': { each: 'account', most: 30 },
  'audit-export': { each: 'account', most: 30 },
  'audit-verify': { each: 'account', most: 30 },
  'ladder-read': { each: 'account', most: 120 },
  'password-change': { each: 'account', most: 30 },
  'authenticator-confirm': { each: 'account', most: 30 },
  'authenticator-end': { each: 'account', most: 30 },
  'account-create': { each: 'account', most: 60 },
  'password-reset': { each: 'account', most: 60 },
  'clerk-invite': { each: 'account', most: 60 },
}
const MINUTE_MS = 60_000
const KNOWN_MOST = 10_000

/** Lets each caller call at a pace. */
export interface Pace {
  /** Whole seconds until the caller may call the route again; 0 when it may now, and then the call is counted. */
  secondsToWait(route: string, caller: { readonly each: Paced; readonly name: string }, nowMs: number): number
}

/** A bucket for each route and caller: full it holds a minute's calls, and it fills evenly. */
export function makePace(): Pace {
  const buckets = new Map<string, { readonly calls: number; readonly atMs: number }>()
  return {
    secondsToWait: (route, { each, name }, nowMs) => {
      const limit = callsAMinute[route]
      if (limit?.each !== each) return 0
      const { most } = limit
      const key = `${route} ${name}`
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
