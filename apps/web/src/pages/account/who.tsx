import { choosePost, type Me } from '@yinyu/contract'
import { call } from '../../app/call.ts'
import { sayPost } from '../../app/say-post.ts'
import { askAnew } from '../../app/use-me.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { strings } from './strings.ts'

const words = strings.who

/** The name, the login name and the posts, of which one counts now. */
export function Who({ me }: { me: Me }) {
  const change = async (post: string) => {
    await call(choosePost, { body: { post } })
    await askAnew()
  }
  return (
    <section className="panel account-part" aria-labelledby="who">
      <h2 id="who">{me.personName}</h2>
      <p className="quiet">
        {words.loginName}：{me.loginName}
      </p>
      <h3>{words.posts}</h3>
      {me.posts.length === 0 && <p>{words.none}</p>}
      <ul className="account-list">
        {me.posts.map((post) => (
          <li key={post.id}>
            <div>{sayPost(post)}</div>
            {post.id === me.post?.id ? (
              <Mark look="good">{words.now}</Mark>
            ) : (
              <Button look="link" onClick={() => void change(post.id)}>
                换到这个岗位
                <span className="visually-hidden">：{sayPost(post)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
