import { readEntrance } from '@yinyu/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { call } from '../../app/call.ts'
import { useMe } from '../../app/use-me.ts'
import { sayIdentityRefusal } from './identity-refusal.ts'
import { SampleAccounts } from './sample-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { strings } from './strings.ts'
import { useSignIn } from './use-sign-in.ts'
import './sign-in.css'

/** The way in: name and password, the six digits where the account asks for them, or the identity service. */
export function SignIn() {
  const { data: entrance } = useQuery({ queryKey: ['entrance'], queryFn: () => call(readEntrance) })
  const { refused } = useSearch({ strict: false })
  const { me } = useMe()
  const way = useSignIn()
  const comeBack = sayIdentityRefusal(refused)
  const fault = way.state.fault ?? (way.state.isUntouched ? comeBack : undefined)
  return (
    <section className="sign-in">
      <div className="panel">
        <h1>{strings.title}</h1>
        <p className="quiet">{strings.hint}</p>
        {fault !== undefined && (
          <p className="sign-in-fault" role="alert">
            {fault}
          </p>
        )}
        {me !== undefined && (
          <p className="sign-in-warning">
            {strings.alreadyIn(me.personName)}
            <Link to="/">{strings.goOn}</Link>
          </p>
        )}
        {way.warning !== undefined && <p className="sign-in-warning">{way.warning}</p>}
        <SignInForm way={way} />
        {entrance?.identityService !== undefined && (
          <p>
            {strings.orElse}
            <a href="/api/identity-service/start">{entrance.identityService.title}</a>
          </p>
        )}
        <p className="small quiet">{strings.forgotten}</p>
      </div>
      {entrance?.isSample === true && <SampleAccounts accounts={entrance.sampleAccounts} use={way.type} />}
    </section>
  )
}
