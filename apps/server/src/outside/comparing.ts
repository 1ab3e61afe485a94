import { factKey } from '@yinyu/rules'
import type { Refusal } from './refusal.ts'
import type { Saying } from './saying.ts'

/** Remembers what one delivery has said, so that it can neither contradict nor repeat itself without notice. */
export interface Comparing {
  /** Undefined for what was said before in the same words. */
  look(saying: Saying): Saying | Refusal | undefined
}

export function startComparing(): Comparing {
  const said = new Map<string, Saying['value']>()
  return {
    look: (saying) => {
      const { place, creditCode, indicator, year, value, heldOn } = saying
      const key = `${creditCode} ${factKey(indicator, year)} ${heldOn}`
      if (!said.has(key)) {
        said.set(key, value)
        return saying
      }
      if (said.get(key) === value) return undefined
      return { place, code: 'ROW_CONFLICT', creditCode, indicator, year }
    },
  }
}
