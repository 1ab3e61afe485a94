import type { Me } from '@yinyu/contract'
import { PasswordForm } from './password-form.tsx'
import { strings } from './strings.ts'

/** The only thing there is before a first password has been changed. */
export function FirstPassword({ me }: { me: Me }) {
  return (
    <section className="panel account-first">
      <h1>{strings.first.title}</h1>
      <p>
        {me.personName}，您好。{strings.first.lead}
      </p>
      <PasswordForm me={me} current={strings.password.currentFirst} />
    </section>
  )
}
