import { useState } from 'react'
import { queries } from '../app/queries.tsx'
import { sayRefusal } from './say-refusal.ts'

/** One thing that somebody does on a page: whether it is under way, and why it failed. */
export interface Deed {
  readonly fault: string | undefined
  readonly isGoing: boolean
  /** Does it once at a time; afterwards what the page shows is asked anew, and a refusal is told. */
  readonly run: (work: () => Promise<unknown>, afterwards?: () => void) => void
}

export function useDeed(): Deed {
  const [fault, setFault] = useState<string>()
  const [isGoing, setGoing] = useState(false)
  const run = (work: () => Promise<unknown>, afterwards?: () => void) => {
    if (isGoing) return
    setGoing(true)
    setFault(undefined)
    work()
      .then(() => {
        afterwards?.()
        return queries.invalidateQueries()
      })
      .catch((error: unknown) => setFault(error instanceof Error ? sayRefusal(error) : String(error)))
      .finally(() => setGoing(false))
  }
  return { fault, isGoing, run }
}
