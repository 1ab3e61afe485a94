import { confirmAuthenticator } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { strings } from '../strings.ts'
import { CodeField } from './code-field.tsx'
import { groupSecret } from './group-secret.ts'
import { QrPicture } from './qr-picture.tsx'

const words = strings.authenticator

/** What an authenticator app needs to know, shown once. */
export interface Begun {
  readonly secret: string
  readonly url: string
}

/** Picture, secret in groups, and the first code as proof that the telephone has it. */
export function ConfirmAuthenticator({
  begun: { secret, url },
  onDone,
  onCancel,
}: {
  begun: Begun
  onDone: () => void
  onCancel: () => void
}) {
  const [code, setCode] = useState('')
  const deed = useDeed()
  return (
    <DeedForm
      deed={deed}
      go={words.confirm}
      onGo={() => deed.run(() => call(confirmAuthenticator, { body: { code } }), onDone)}
      onCancel={onCancel}
    >
      <ol className="authenticator-steps">
        <li>
          {words.stepScan}
          <QrPicture text={url} label={words.picture} />
        </li>
        <li>
          {words.stepType}
          <br />
          <code className="authenticator-secret">{groupSecret(secret)}</code>
        </li>
        <li>
          {words.stepCode}
          <CodeField value={code} onChange={setCode} />
        </li>
      </ol>
      <p className="small quiet">{words.once}</p>
    </DeedForm>
  )
}
