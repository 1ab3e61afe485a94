import { Button, Input, type InputRef } from 'antd'
import { strings } from './strings.ts'
import type { WayIn } from './use-sign-in.ts'

/** Name, password and, once they are asked for, the six digits. */
export function SignInForm({ way: { state, type, submit } }: { way: WayIn }) {
  return (
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
            ref={focusOnce}
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
  )
}

/** The field appears because it is asked for: the next thing to type is there. */
function focusOnce(field: InputRef | null): void {
  field?.focus()
}
