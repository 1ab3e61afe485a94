import type { RehearsalExclusion } from '@yinyu/contract'
import { memo } from 'react'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { ToldVariant } from '../plan/told.ts'
import { sayEnd, sayEndChange, type Money } from '../say-money.ts'
import { words } from './strings.ts'
import './exclusion-panel.css'

/** What the money of a policy comes to when firms take another one that excludes it, and what all of them cost together. */
export const ExclusionPanel = memo(function ExclusionPanel({ told }: { told: ToldVariant }) {
  const { exclusion, after: alone } = told.variant
  if (exclusion === undefined) return null
  const { rivals, before, after, change } = exclusion
  const purseAfter = {
    leastFen: `${BigInt(before.purse.leastFen) + BigInt(change.leastFen)}`,
    mostFen: `${BigInt(before.purse.mostFen) + BigInt(change.mostFen)}`,
    openFirms: after.purse.openFirms,
  }
  return (
    <section className="panel exclusion" aria-labelledby="exclusion-title">
      <h2 id="exclusion-title">{words.title}</h2>
      <p className="quiet">{words.lead(rivals.map(({ title }) => `《${title}》`).join('、'))}</p>
      <dl className="exclusion-sums">
        {alone.money && <Sum title={words.alone} before={told.figures.before.money} after={alone.money} />}
        {alone.money && <Sum title={words.own} before={before.own} after={after.own} />}
        <Sum title={words.purse} before={before.purse} after={after.purse} compared={purseAfter} />
      </dl>
      <Displaced told={told} exclusion={exclusion} />
      {after.purse.openFirms > 0 && <p className="small">{words.open(groupDigits(after.purse.openFirms))}</p>}
    </section>
  )
})

/** `compared`: the ends that the change is held against, where firms without a bound are not the same before and after. */
function Sum({
  title,
  before,
  after,
  compared = after,
}: {
  title: string
  before: Money | undefined
  after: Money
  compared?: Money
}) {
  return (
    <div>
      <dt>{title}</dt>
      {(['leastFen', 'mostFen'] as const).map((end) => (
        <dd key={end}>
          <span className="exclusion-end">{end === 'leastFen' ? words.least : words.most}</span>{' '}
          {sayEnd(before, end)} → <b>{sayEnd(after, end)}</b>{' '}
          <span className="money-change">{sayEndChange(before, compared, end)}</span>
        </dd>
      ))}
    </div>
  )
}

function Displaced({ told, exclusion }: { told: ToldVariant; exclusion: RehearsalExclusion }) {
  const count = (when: 'before' | 'after') => (
    <FirmsButton
      count={exclusion[when].displaced}
      target={{
        title: words.displacedTitle[when],
        group: { kind: 'displaced', when },
        recipe: told.recipe,
      }}
    />
  )
  const { instead } = exclusion.after
  return (
    <p>
      {words.displaced}：{count('before')} 家 → {count('after')} 家
      {instead.length > 0 &&
        `（${instead.map(({ title, firms }) => words.instead(title, groupDigits(firms))).join('，')}）`}
    </p>
  )
}
