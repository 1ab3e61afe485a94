import { readEntrance, signIn } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { call, CallRefused } from '../../app/call.ts'
import { askAnew } from '../../app/use-me.ts'
import { SampleAccounts } from './sample-accounts.tsx'
import { strings } from './strings.ts'
import './sign-in.css'

/** The way in: name and password, the six digits where the account asks for them, or the identity service. */
export function SignIn() {
  const { data: entrance } = useQuery({ queryKey: ['entrance'], queryFn: () => call(readEntrance) })
  const { state, type, submit } = useSignIn()
  return (
    <section className="sign-in">
      <div className="panel">
        <h1>{strings.title}</h1>
        <p className="quiet">{strings.hint}</p>
        {state.fault !== undefined && (
          <p className="sign-in-fault" role="alert">
            {state.fault}
          </p>
        )}
        <form onSubmit={submit}>
          <label>
            {strings.loginName}
            <Input
              autoComplete="username"
              value={state.loginName}
              onChange={(event) => type({ loginName: event.target.value })}
            />
          </label>
          <label>
            {strings.password}
            <Input.Password
              autoComplete="current-password"
              value={state.password}
              onChange={(event) => type({ password: event.target.value })}
            />
          </label>
          {state.asksCode && (
            <label>
              {strings.code}
              <Input
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
                value={state.code}
                onChange={(event) => type({ code: event.target.value })}
              />
              <span className="small quiet">{strings.codeHint}</span>
            </label>
          )}
          <Button type="primary" htmlType="submit" block disabled={state.isGoing}>
            {state.isGoing ? strings.going : strings.go}
          </Button>
        </form>
        {entrance?.identityService !== undefined && (
          <p>
            {strings.orElse}
            <a href="/api/identity-service/start">{entrance.identityService.title}</a>
          </p>
        )}
        <p className="small quiet">{strings.forgotten}</p>
      </div>
      {entrance?.isSample === true && <SampleAccounts accounts={entrance.sampleAccounts} use={type} />}
    </section>
  )
}

interface Typed {
  readonly loginName: string
  readonly password: string
  readonly code: string
  readonly asksCode: boolean
  readonly isGoing: boolean
  readonly fault: string | undefined
}

const empty: Typed = {
  loginName: '',
  password: '',
  code: '',
  asksCode: false,
  isGoing: false,
  fault: undefined,
}

function useSignIn() {
  const [state, setState] = useState(empty)
  const go = useNavigate()
  const { then } = useSearch({ strict: false })
  const type = (more: Partial<Typed>) => setState((before) => ({ ...before, ...more, fault: undefined }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
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
    }
    return undefined
  }
  return { state, type, submit: (event: FormEvent) => void submit(event) }
}

/** Only an address of our own is gone back to. */
function pathWithin(then: unknown): string {
  return typeof then === 'string' && /^\/(?![/\\])/.test(then) ? then : '/work'
}
