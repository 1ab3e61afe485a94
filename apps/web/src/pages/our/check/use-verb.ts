import { useState } from 'react'
import { askOurAnew } from '../frame/our-queries.ts'
import { sayFault } from '../frame/waiting.tsx'

/** What came of the check; `receipt` is the number of the one that was made. */
export type Outcome =
  | { readonly did: 'confirmed'; readonly count: number; readonly receipt: string }
  | { readonly did: 'returned' | 'handed-in' }

/** Does one thing at a time with what one has checked, and asks anew what stands there. */
export function useVerb(onOutcome: (outcome: Outcome) => void) {
  const [state, setState] = useState<{ fault?: string; isGoing?: boolean }>({})
  const act = (verb: () => Promise<Outcome>) => {
    if (state.isGoing === true) return
    setState({ isGoing: true })
    verb()
      .then(async (outcome) => {
        onOutcome(outcome)
        await askOurAnew()
      })
      .catch((error: unknown) => {
        setState({ fault: sayFault(error) })
        // Somebody has changed it meanwhile: what stands here must be what is confirmed.
        void askOurAnew()
      })
  }
  return { fault: state.fault, isGoing: state.isGoing === true, act }
}
