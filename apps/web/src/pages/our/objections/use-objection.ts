import { raiseCorrection } from '@yinyu/contract'
import type { FactValue } from '@yinyu/rules'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { askOurAnew } from '../frame/our-queries.ts'
import { sayFault } from '../frame/waiting.tsx'
import { strings } from './strings.ts'

/** An objection as it is typed. */
export interface ObjectionTyped {
  readonly wanted: string
  readonly reason: string
  readonly evidence: string
}

type State =
  | { readonly at: 'typing' | 'going' }
  | { readonly at: 'refused'; readonly fault: string }
  | { readonly at: 'sent'; readonly dueOn: string }

const REASON_LEAST = 2

/** Sends an objection to one recorded fact; afterwards one knows by when it is answered. */
export function useObjection(fact: string | undefined) {
  const [typed, setTyped] = useState<ObjectionTyped>({ wanted: '', reason: '', evidence: '' })
  const [state, setState] = useState<State>({ at: 'typing' })
  const write = (more: Partial<ObjectionTyped>) => {
    setTyped({ ...typed, ...more })
    setState({ at: 'typing' })
  }
  const send = (wanted: FactValue | undefined) => {
    if (fact === undefined || state.at === 'going') return
    const reason = typed.reason.trim()
    const evidence = typed.evidence.trim()
    if (reason.length < REASON_LEAST) {
      setState({ at: 'refused', fault: strings.needReason })
      return
    }
    setState({ at: 'going' })
    const body = {
      fact,
      reason,
      ...(wanted === undefined ? {} : { wanted }),
      ...(evidence === '' ? {} : { evidence }),
    }
    call(raiseCorrection, { body })
      .then(async ({ dueOn }) => {
        setState({ at: 'sent', dueOn })
        await askOurAnew()
      })
      .catch((error: unknown) => setState({ at: 'refused', fault: sayFault(error) }))
  }
  return { typed, state, write, send }
}
