import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { mayOpen, useMe } from '../../app/use-me.ts'
import { AccountList } from './accounts/account-list.tsx'
import { FirstPasswordSlip, type FirstPassword } from './first-password-slip.tsx'
import { partOfAddress, type Part } from './part-of-address.ts'
import { ProposedList } from './proposed/proposed-list.tsx'
import { strings } from './strings.ts'
import { UnitList } from './unit-list.tsx'
import { useProposed } from './use-people.ts'
import '../standards/choice/list-head.css'
import '../account/account.css'
import '../../ui/deed-form.css'
import './people.css'

/** 人员与权限: accounts and posts of a region, made by one administrator and approved by another. */
export function People() {
  const { me } = useMe()
  const { state } = useSearch({ strict: false })
  const part = partOfAddress(state, mayOpen(me, 'posts.confirm') ? 'approve' : 'keep')
  const [slip, setSlip] = useState<FirstPassword>()
  if (slip !== undefined) return <FirstPasswordSlip given={slip} onKept={() => setSlip(undefined)} />
  return (
    <>
      <header className="list-head">
        <h1>{strings.title}</h1>
        <p>{strings.lead}</p>
      </header>
      <Parts part={part} />
      {part === 'proposed' && <ProposedList />}
      {part === 'accounts' && <AccountList onFirstPassword={setSlip} />}
      {part === 'units' && <UnitList />}
    </>
  )
}

function Parts({ part }: { part: Part }) {
  const { data } = useProposed()
  const waiting = data?.posts.length ?? 0
  return (
    <nav className="people-parts" aria-label={strings.parts}>
      {(['accounts', 'proposed', 'units'] as const).map((each) => (
        <Link
          key={each}
          to="/people"
          search={{ state: each }}
          aria-current={each === part ? 'page' : undefined}
        >
          {strings.part[each]}
          {each === 'proposed' && waiting > 0 && <b className="people-count">{waiting}</b>}
        </Link>
      ))}
    </nav>
  )
}
