import type { Account } from '@yinyu/contract'
import { useState } from 'react'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import type { FirstPassword } from '../first-password-slip.tsx'
import { ProposePost } from '../propose/propose-post.tsx'
import { strings } from '../strings.ts'
import { HeldPosts } from './held-posts.tsx'
import { Marks } from './marks.tsx'
import { SignInActs } from './sign-in-acts.tsx'

const words = strings.account

/** One account: its posts, what can be done about its sign-in. */
export function AccountPanel({
  account,
  now,
  onClose,
  onFirstPassword,
}: {
  account: Account
  /** When it was asked, for what counts down. */
  now: number
  onClose: () => void
  onFirstPassword: (given: FirstPassword) => void
}) {
  const { me } = useMe()
  const names = usePlaceNames()
  const [isProposing, setProposing] = useState(false)
  const isKeeper = mayOpen(me, 'accounts.write')
  const { id, personName, loginName, region, state } = account
  return (
    <SidePanel title={personName} lead={`${loginName}，${sayRegion(region, names)}`} onClose={onClose}>
      <Marks account={account} now={now} />
      <section className="people-part" aria-labelledby="held-posts">
        <h3 id="held-posts">{words.posts}</h3>
        <HeldPosts posts={account.posts} may={isKeeper ? 'end' : 'look'} />
        {isKeeper && state === 'active' && !isProposing && (
          <Button onClick={() => setProposing(true)}>{words.propose}</Button>
        )}
        {isProposing && <ProposePost account={id} onClose={() => setProposing(false)} />}
      </section>
      {isKeeper && (
        <section className="people-part" aria-labelledby="sign-in-acts">
          <h3 id="sign-in-acts">{words.signIn}</h3>
          <SignInActs account={account} now={now} onFirstPassword={onFirstPassword} />
        </section>
      )}
    </SidePanel>
  )
}
