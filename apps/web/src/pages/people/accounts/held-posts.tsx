import { endPost, type HeldPost } from '@yinyu/contract'
import { useState } from 'react'
import { call } from '../../../app/call.ts'
import { useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { DeedForm } from '../../../ui/deed-form.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { useDeed } from '../../../ui/use-deed.ts'
import { kindOfPost, sayDays, standingOfPost } from '../say-post.ts'
import { strings } from '../strings.ts'

const words = strings.account

/** The posts that count, each to be ended, and below them the earlier ones. */
export function HeldPosts({ posts, may }: { posts: readonly HeldPost[]; may: 'end' | 'look' }) {
  const { today = '' } = useMe()
  const isPast = (post: HeldPost) => ['refused', 'ended'].includes(standingOfPost(post, today))
  const past = posts.filter(isPast)
  const open = posts.filter((post) => !isPast(post))
  return (
    <>
      {open.length === 0 && <p className="quiet">{words.noPosts}</p>}
      <ul className="account-list">
        {open.map((post) => (
          <li key={post.id}>
            <Line post={post} today={today} />
            {may === 'end' && <EndPost post={post} />}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <Disclosure summary={`${words.past}（${past.length}）`}>
          <ul className="account-list">
            {past.map((post) => (
              <li key={post.id}>
                <Line post={post} today={today} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function Line({ post, today }: { post: HeldPost; today: string }) {
  const standing = standingOfPost(post, today)
  const kind = kindOfPost(post)
  return (
    <div>
      <span>
        {post.unit}（{post.roleTitle}）
        <Mark look={strings.postMarks[standing]}>{strings.postStates[standing]}</Mark>{' '}
        {kind !== 'post' && <Mark>{strings[kind]}</Mark>}
      </span>
      <span className="small quiet">{sayDays(post)}</span>
    </div>
  )
}

function EndPost({ post }: { post: HeldPost }) {
  const [isAsked, setAsked] = useState(false)
  const deed = useDeed()
  const name = `${post.unit}（${post.roleTitle}）`
  const word = post.state === 'proposed' ? words.withdraw : words.endPost
  if (!isAsked)
    return (
      <Button onClick={() => setAsked(true)}>
        {word}
        <span className="visually-hidden">：{name}</span>
      </Button>
    )
  return (
    <DeedForm
      deed={deed}
      go={post.state === 'proposed' ? words.withdraw : words.endGo}
      look="danger"
      onGo={() => deed.run(() => call(endPost, { params: { id: post.id } }))}
      onCancel={() => setAsked(false)}
    >
      {post.state === 'active' && <p>{words.endSure(name)}</p>}
    </DeedForm>
  )
}
