import type { FirmGroup, RehearsalVerdict } from '@yinyu/contract'
import { VERDICT_TITLES } from '@yinyu/rules'
import { memo } from 'react'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { ToldVariant } from '../plan/told.ts'
import { sayDays } from '../say-days.ts'
import { strings } from '../strings.ts'
import './headline.css'

const words = strings.outcome

/** Who enters, who leaves, who stays, of whom one cannot tell. */
export const Headline = memo(function Headline({ told, is }: { told: ToldVariant; is: 'current' | 'older' }) {
  const { variant, figures } = told
  const { before } = figures
  const { after, moves } = variant
  const days = sayDays(figures)
  const tile = (kind: Tile, count: number, { group, means }: { group: FirmGroup; means: string }) => (
    <div className={`headline-tile headline-${kind}`}>
      <dt>{words[kind]}</dt>
      <dd>
        <span className="headline-count">
          <FirmsButton
            count={count}
            target={{ title: titleOf(words[kind], means), group, recipe: told.recipe }}
            says={words[kind]}
          />{' '}
          家
        </span>
        <span className="small quiet">{means}</span>
      </dd>
    </div>
  )
  return (
    <section className="panel headline" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{words.title}</h2>
      <output className="headline-sentence" aria-live={is === 'current' ? 'polite' : 'off'}>
        {before.met === after.met && moves.entering === 0
          ? words.unchanged(groupDigits(after.met))
          : words.sentence(groupDigits(before.met), groupDigits(after.met))}
      </output>
      <dl className="headline-tiles">
        {tile('entering', moves.entering, { group: { kind: 'entering' }, means: words.enteringMeans })}
        {tile('leaving', moves.leaving, { group: { kind: 'leaving' }, means: words.leavingMeans })}
        {tile('staying', moves.staying, { group: { kind: 'staying' }, means: words.stayingMeans })}
        {tile('unknown', after.unknown, {
          group: { kind: 'verdict', when: 'after', verdict: 'unknown' },
          means: words.unknownMeans(groupDigits(before.unknown)),
        })}
      </dl>
      <p className="small quiet">
        {words.looked(groupDigits(figures.firms))}
        {days.is !== 'to-come' && `，${days.says}`}
      </p>
      {days.is === 'to-come' && <p className="deed-note">{days.says}</p>}
      <Pairs told={told} />
    </section>
  )
})

type Tile = 'entering' | 'leaving' | 'staying' | 'unknown'

function titleOf(name: string, means: string): string {
  return `${name}（${means}）`
}

/** Every change from one verdict to another, so that the numbers above add up for who counts after. */
function Pairs({ told }: { told: ToldVariant }) {
  const say = (verdict: RehearsalVerdict) => VERDICT_TITLES[verdict]
  return (
    <Disclosure summary={words.pairs} className="no-print">
      <div className="wide-table">
        <table className="figure-table">
          <thead>
            <tr>
              {words.pairHead.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.variant.moves.pairs.map(({ before, after, firms }) => (
              <tr key={`${before} ${after}`}>
                <th scope="row">{say(before)}</th>
                <td>{say(after)}</td>
                <td>
                  <FirmsButton
                    count={firms}
                    target={{
                      title: `改前${say(before)}，改后${say(after)}`,
                      group: { kind: 'pair', before, after },
                      recipe: told.recipe,
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  )
}
