import { mayOpen, useMe } from '../../../app/use-me.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { sayRegion, usePlaceNames } from '../../../ui/place-names.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { RoleWords } from '../propose/propose-post.tsx'
import { kindOfPost, sayDays } from '../say-post.ts'
import { strings } from '../strings.ts'
import type { Proposal } from '../use-people.ts'
import { Decide } from './decide.tsx'

const words = strings.proposed

/** One post that waits, with everything to decide on it by. */
export function ProposalCard({ post, onDecided }: { post: Proposal; onDecided: (told: string) => void }) {
  const { me } = useMe()
  const names = usePlaceNames()
  const { id, personName, role, roleTitle, unit, region, proposedBy, proposedAt, mayDecide } = post
  const lines = [
    [words.what, roleTitle],
    [words.where, `${unit}，${sayRegion(region, names)}`],
    [words.when, sayDays(post)],
  ] as const
  return (
    <section className="panel people-card" aria-labelledby={id}>
      <div className="account-head">
        <h2 id={id}>
          {personName} <Mark>{words.wants[kindOfPost(post)]}</Mark>
        </h2>
        <span className="small quiet">{words.by(proposedBy, sayInstant(proposedAt))}</span>
      </div>
      <dl className="people-facts">
        {lines.map(([label, line]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{line}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={words.role}>
        <RoleWords role={role} />
      </Disclosure>
      {!mayOpen(me, 'posts.confirm') && <p className="quiet">{words.onlySecurity}</p>}
      {mayOpen(me, 'posts.confirm') && !mayDecide && <p className="deed-note">{words.notMine}</p>}
      {mayOpen(me, 'posts.confirm') && mayDecide && <Decide post={post} onDecided={onDecided} />}
    </section>
  )
}
