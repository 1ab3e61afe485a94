import { choosePost, signOut, type Me } from '@yinyu/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from './call.ts'
import { sayPost } from './say-post.ts'
import { strings } from './strings.ts'
import { UnreadLink } from './unread-link.tsx'
import { askAnew, useMe } from './use-me.ts'

/** Who is signed in, the post that counts now, and the way out. */
export function PersonMenu() {
  const { state, me } = useMe()
  const go = useNavigate()
  if (state === 'asking') return undefined
  if (me === undefined)
    return (
      <div className="person">
        <Link to="/sign-in">{strings.signIn}</Link>
      </div>
    )
  const leave = async () => {
    await call(signOut, { body: { where: 'here' } })
    await askAnew()
    await go({ to: '/' })
  }
  return (
    <div className="person">
      <Posts me={me} />
      {!me.mustChangePassword && <UnreadLink />}
      <Link to="/account">{me.personName}</Link>
      <button type="button" className="link-button" onClick={() => void leave()}>
        {strings.signOut}
      </button>
    </div>
  )
}

function Posts({ me }: { me: Me }) {
  const go = useNavigate()
  if (me.posts.length < 2)
    return (
      <span className="small quiet">
        {me.post?.standsInFor === undefined ? me.post?.unit : sayPost(me.post)}
      </span>
    )
  const change = async (post: string) => {
    await call(choosePost, { body: { post } })
    await askAnew()
    const isOur = me.posts.find(({ id }) => id === post)?.enterprise !== undefined
    await go({ to: isOur ? '/our' : '/work' })
  }
  return (
    <select
      aria-label={strings.post}
      value={me.post?.id}
      onChange={(event) => void change(event.target.value)}
    >
      {me.posts.map((post) => (
        <option key={post.id} value={post.id}>
          {sayPost(post)}
        </option>
      ))}
    </select>
  )
}
