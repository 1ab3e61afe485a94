import { signIn } from '@yinyu/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState, type FormEvent } from 'react'
import { call, CallRefused } from '../../app/call.ts'
import { askAnew } from '../../app/use-me.ts'
import { afterFailure, noAttempts, sayAttempts } from './failed-attempts.ts'

interface Typed {
  readonly loginName: string
  readonly password: string
  readonly code: string
  readonly asksCode: boolean
  readonly isGoing: boolean
  /** Nothing has been typed since the page was opened. */
  readonly isUntouched: boolean
  readonly fault: string | undefined
}

export interface WayIn {
  readonly state: Typed
  /** How many attempts are left, or how long the account is locked. */
  readonly warning: string | undefined
  readonly type: (more: Partial<Typed>) => void
  readonly submit: (event: FormEvent) => void
}

const empty: Typed = {
  loginName: '',
  password: '',
  code: '',
  asksCode: false,
  isGoing: false,
  isUntouched: true,
  fault: undefined,
}

export function useSignIn(): WayIn {
  const [state, setState] = useState(empty)
  const [attempts, setAttempts] = useState(noAttempts)
  const now = useNow()
  const go = useNavigate()
  const { then } = useSearch({ strict: false })
  const type = (more: Partial<Typed>) =>
    setState((before) => ({ ...before, ...more, isUntouched: false, fault: undefined }))
  const submit = async () => {
    if (state.isGoing) return
    setState({ ...state, isGoing: true, fault: undefined })
    try {
      const { loginName, password, code } = state
      const { next } = await call(signIn, {
        body: { loginName: loginName.trim(), password, ...(code === '' ? {} : { code: code.trim() }) },
      })
      if (next === 'give-code') return setState({ ...state, isGoing: false, asksCode: true })
      await askAnew()
      await go({ to: next === 'change-password' ? '/account' : pathWithin(then) })
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      setState({ ...state, isGoing: false, fault: error.message })
      if (error.refusal.refused === 'SIGN_IN_REFUSED')
        setAttempts((before) => afterFailure(before, state.loginName, Date.now()))
    }
    return undefined
  }
  const isAbout = state.loginName.trim().toLowerCase() === attempts.loginName
  return {
    state,
    warning: isAbout ? sayAttempts(attempts, Math.max(now, attempts.lockedAt ?? 0)) : undefined,
    type,
    submit: (event: FormEvent) => {
      event.preventDefault()
      void submit()
    },
  }
}

const LOOK_MS = 10_000

/** The time, looked at now and then, for what counts down. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), LOOK_MS)
    return () => clearInterval(clock)
  }, [])
  return now
}

/** Only an address of our own is gone back to. */
function pathWithin(then: unknown): string {
  return typeof then === 'string' && /^\/(?![/\\])/.test(then) ? then : '/work'
}
