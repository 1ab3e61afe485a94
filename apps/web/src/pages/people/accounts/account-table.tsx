import type { Account } from '@yinyu/contract'
import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Button } from '../../../ui/button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { standingOfPost } from '../say-post.ts'
import { strings } from '../strings.ts'
import { Marks } from './marks.tsx'

const words = strings.list

/** One line for each account; on a telephone one card. */
export function AccountTable({
  accounts,
  now,
  onOpen,
}: {
  accounts: readonly Account[]
  now: number
  onOpen: (id: string) => void
}) {
  return (
    <table className="people-table">
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.region}</th>
          <th scope="col">{words.posts}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{words.lastUse}</th>
          <th scope="col">
            <span className="visually-hidden">{words.open}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Row key={account.id} account={account} now={now} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ account, now, onOpen }: { account: Account; now: number; onOpen: (id: string) => void }) {
  const { me } = useMe()
  const names = usePlaceNames()
  const { id, personName, loginName, region, lastUse } = account
  return (
    <tr>
      <th scope="row">
        {personName}
        <span className="small quiet">{loginName}</span>
      </th>
      <td data-label={words.region}>{sayRegion(region, names)}</td>
      <td data-label={words.posts}>
        <OpenPosts account={account} />
      </td>
      <td data-label={words.standing}>
        <Marks account={account} now={now} />
      </td>
      <td data-label={words.lastUse}>{lastUse === undefined ? words.never : sayInstant(lastUse)}</td>
      <td className="people-ways">
        <Button look="link" onClick={() => onOpen(id)}>
          {mayOpen(me, 'accounts.write') ? words.open : words.look}
          <span className="visually-hidden">：{personName}</span>
        </Button>
      </td>
    </tr>
  )
}

function OpenPosts({ account: { posts } }: { account: Account }) {
  const { today = '' } = useMe()
  const open = posts.filter((post) => !['refused', 'ended'].includes(standingOfPost(post, today)))
  if (open.length === 0) return <span className="quiet">{words.noPosts}</span>
  return (
    <ul>
      {open.map((post) => {
        const standing = standingOfPost(post, today)
        return (
          <li key={post.id}>
            {post.unit}（{post.roleTitle}）
            {standing !== 'active' && (
              <Mark look={strings.postMarks[standing]}>{strings.postStates[standing]}</Mark>
            )}
          </li>
        )
      })}
    </ul>
  )
}
