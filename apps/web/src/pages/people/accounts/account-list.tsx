import type { Account } from '@yinyu/contract'
import { useDeferredValue, useState } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/labelled-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { FirstPassword } from '../first-password-slip.tsx'
import { LoadState } from '../load-state.tsx'
import { strings } from '../strings.ts'
import { useAccounts } from '../use-people.ts'
import { AccountPanel } from './account-panel.tsx'
import { AccountTable } from './account-table.tsx'
import { NewAccount } from './new-account.tsx'

const words = strings.list
type State = '' | 'active' | 'disabled'

/** The accounts of the region: found by name, each with its posts and how it can be signed in to. */
export function AccountList({ onFirstPassword }: { onFirstPassword: (given: FirstPassword) => void }) {
  const { me } = useMe()
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<State>('')
  const [opened, setOpened] = useState<string>()
  const search = useDeferredValue(typed.trim())
  const found = useAccounts({ search, state })
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch, dataUpdatedAt: now } = found
  const accounts = data?.pages.flatMap((page) => page.accounts)
  const account = accounts?.find(({ id }) => id === opened)
  const isKeeper = mayOpen(me, 'accounts.write')
  return (
    <div className="people-list">
      <div className="people-bar">
        <TextField label={words.search} type="search" maxLength={100} value={typed} onChange={setTyped} />
        <ChoiceField
          label={words.state}
          value={state}
          any={words.anyState}
          choices={Object.entries(words.states)}
          onChange={(next) => setState(next as State)}
        />
        {isKeeper && (
          <Button look="primary" onClick={() => setOpened('new')}>
            {words.create}
          </Button>
        )}
      </div>
      {accounts === undefined ? (
        <LoadState error={error} failed={words.failed} onAgain={refetch} />
      ) : (
        <Found accounts={accounts} now={now} onOpen={setOpened} />
      )}
      {hasNextPage && (
        <Button disabled={isFetching} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {opened === 'new' && <NewAccount onClose={() => setOpened(undefined)} onMade={onFirstPassword} />}
      {account !== undefined && (
        <AccountPanel
          account={account}
          now={now}
          onClose={() => setOpened(undefined)}
          onFirstPassword={onFirstPassword}
        />
      )}
    </div>
  )
}

function Found(given: {
  readonly accounts: readonly Account[]
  readonly now: number
  readonly onOpen: (id: string) => void
}) {
  return (
    <section className="panel">
      {given.accounts.length === 0 ? <p>{words.none}</p> : <AccountTable {...given} />}
    </section>
  )
}
