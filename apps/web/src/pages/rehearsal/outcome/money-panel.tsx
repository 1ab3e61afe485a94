import { memo } from 'react'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { ToldVariant } from '../plan/told.ts'
import { sayEnd, sayEndChange, type Money } from '../say-money.ts'
import { strings } from '../strings.ts'
import './money-panel.css'

const words = strings.money

/** What it costs, before and after: what is sure, and what is possible where facts are missing. */
export const MoneyPanel = memo(function MoneyPanel({ told }: { told: ToldVariant }) {
  const after = told.variant.after.money
  const before = told.figures.before.money
  if (after === undefined) return null
  return (
    <section className="panel money" aria-labelledby="money-title">
      <h2 id="money-title">{words.title}</h2>
      <Bars before={before} after={after} />
      {after.openFirms > 0 && <p className="small">{words.open(groupDigits(after.openFirms))}</p>}
      <p className="money-moves">
        {(['gaining', 'losing'] as const).map((kind) => {
          const count = told.variant.moves[kind]
          return (
            count !== undefined && (
              <span key={kind}>
                <FirmsButton
                  count={count}
                  target={{ title: words[`${kind}Title`], group: { kind }, recipe: told.recipe }}
                />{' '}
                {words[kind]}
              </span>
            )
          )
        })}
      </p>
    </section>
  )
})

function Bars({ before, after }: { before: Money | undefined; after: Money }) {
  const largest = [before?.mostFen, before?.leastFen, after.mostFen, after.leastFen]
    .map((fen) => BigInt(fen ?? 0))
    .reduce((most, fen) => (fen > most ? fen : most), 1n)
  const width = (fen: string | undefined) => Number((BigInt(fen ?? 0) * 10_000n) / largest) / 100
  return (
    <dl className="money-bars">
      {(['leastFen', 'mostFen'] as const).map((bound) => (
        <div key={bound} className="money-bound">
          <dt>{bound === 'leastFen' ? words.least : words.most}</dt>
          {(['before', 'after'] as const).map((when) => {
            const money = when === 'before' ? before : after
            return (
              <dd key={when} className={`money-${when}`}>
                <span className="money-when">{when === 'before' ? '改前' : '改后'}</span>
                <i aria-hidden="true" style={{ width: `${width(money?.[bound])}%` }} />
                <b>{sayEnd(money, bound)}</b>
                {when === 'after' && (
                  <span className="money-change">{sayEndChange(before, after, bound)}</span>
                )}
              </dd>
            )
          })}
        </div>
      ))}
    </dl>
  )
}
