import type { Ladder, RegistryFilter } from '@yinyu/contract'
import { daysBetween, sayDate } from '@yinyu/kernel'
import { Clause } from '../../ui/clause.tsx'
import { CountLink } from './registry-link.tsx'
import { strings } from './strings.ts'

const words = strings.updates
type Asked = NonNullable<RegistryFilter['updates']>

/** The yearly update: by when, who has done it, who has missed how many, and on what text that rests. */
export function UpdatesPanel({ ladder: { updates, on, region } }: { ladder: Ladder }) {
  const { year, deadline, bound, done, missing, oneStrike, twoStrikes } = updates
  const counts: readonly (readonly [Asked, number])[] = [
    ['bound', bound],
    ['done', done],
    ['missing', missing],
    ['one-strike', oneStrike],
    ['two-strikes', twoStrikes],
  ]
  return (
    <section className="panel ladder-panel ladder-updates">
      <h2>{words.title(year)}</h2>
      <p>
        {words.who}
        <strong>{sayDeadline(deadline, daysBetween(on, deadline))}</strong>
      </p>
      <dl className="update-counts">
        {counts.map(([asked, count]) => (
          <div key={asked} className={count > 0 ? `update-${asked}` : 'update-none'}>
            <dt>{words.counts[asked]}</dt>
            <dd>
              <CountLink count={count} filter={{ updates: asked, region }} says={words.counts[asked]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="figure-note">
        {words.counts.done}：{words.doneMeans}。{words.counts['one-strike']}、{words.counts['two-strikes']}：
        {words.strikesMean}。
      </p>
      <Clause of={{ clause: words.deadlineClause, tag: 'S2', sources: ['G2', 'G5', TIANJIN] }} />
      <Clause of={{ clause: words.strikesClause, tag: 'S1', sources: ['G5'], note: words.strikesNote }} />
    </section>
  )
}

/** A local notice of 2026 that names the day. */
const TIANJIN = 'https://www.chacewang.com/newsdetail/news936178.html'

function sayDeadline(deadline: string, daysLeft: number): string {
  const day = sayDate(deadline)
  if (daysLeft === 0) return words.today(day)
  return daysLeft > 0 ? words.ahead(day, daysLeft) : words.past(day, -daysLeft)
}
