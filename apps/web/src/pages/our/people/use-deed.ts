import { useState } from 'react'
import { sayFault } from '../frame/waiting.tsx'
import { askOurAnew } from '../frame/our-queries.ts'

/** Does something once at a time; afterwards everything is asked anew, and a refusal is told. */
export function useDeed(): {
  readonly fault: string | undefined
  readonly isGoing: boolean
  readonly run: (deed: () => Promise<unknown>, afterwards?: () => void) => void
} {
  const [fault, setFault] = useState<string>()
  const [isGoing, setGoing] = useState(false)
  const run = (deed: () => Promise<unknown>, afterwards?: () => void) => {
    if (isGoing) return
    setGoing(true)
    setFault(undefined)
    deed()
      .then(askOurAnew)
      .then(afterwards)
      .catch((error: unknown) => setFault(sayFault(error)))
      .finally(() => setGoing(false))
  }
  return { fault, isGoing, run }
}
