import { Button } from 'antd'
import { strings } from './strings.ts'

interface Account {
  readonly loginName: string
  readonly password: string
  readonly title: string
}

/** The accounts to try the sample with. */
export function SampleAccounts({
  accounts,
  use,
}: {
  accounts: readonly Account[]
  use: (account: { loginName: string; password: string }) => void
}) {
  return (
    <div className="panel">
      <h2>{strings.sampleTitle}</h2>
      <p className="quiet">{strings.sampleHint}</p>
      <ul className="sample-accounts">
        {accounts.map(({ loginName, password, title }) => (
          <li key={loginName}>
            <span>
              {title}
              <span className="small quiet">
                {' '}
                {loginName} / {password}
              </span>
            </span>
            <Button onClick={() => use({ loginName, password })} aria-label={`${strings.use}${title}`}>
              {strings.use}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
