import { sayDate } from '@yinyu/kernel'
import type { FactKey } from '@yinyu/rules'
import { memo } from 'react'
import type { Judged } from './judged.ts'
import { LadderPanel } from './ladder-panel.tsx'
import { aroundNextRung, besideLadder, nextRung, rungsOf } from './ladder.ts'
import { PathPanel } from './path-panel.tsx'
import { PolicyList } from './policy-list.tsx'
import { StandardRow } from './standard-row.tsx'
import { strings } from './strings.ts'
import './card.css'

interface Props {
  readonly found: Judged
  readonly purposeTitle: string
  readonly onAsk: (key: FactKey) => void
}

/** The verdict card: reads like a health report, position on the ladder first, money last. */
export const Card = memo(function Card({ found, purposeTitle, onAsk }: Props) {
  const { answers, facts, occasion } = found
  const rungs = rungsOf(answers.standards, facts)
  const nearHere = aroundNextRung(rungs)
  const name = facts.get('name')?.value
  return (
    <article className="card" id="card" aria-labelledby="card-title">
      <header className="card-head">
        <h2 id="card-title">{strings.title}</h2>
        <p className="quiet small">
          {typeof name === 'string' ? name : strings.unnamed} · {purposeTitle} · 按{sayDate(occasion.on)}
          的规定
        </p>
      </header>
      <LadderPanel rungs={rungs} />
      <PathPanel rung={nextRung(rungs)} found={found} onAsk={onAsk} />
      <section className="panel" aria-labelledby="standards-title">
        <h3 id="standards-title">{strings.standards}</h3>
        {rungs
          .flatMap(({ standards }) => standards)
          .map((answer) => (
            <StandardRow
              key={answer.standard.id}
              onPaper={nearHere.includes(answer) ? 'whole' : 'line'}
              {...{ answer, found, onAsk }}
            />
          ))}
        <h3 className="card-beside">{strings.beside}</h3>
        {besideLadder(answers.standards).map((answer) => (
          <StandardRow key={answer.standard.id} onPaper="line" {...{ answer, found, onAsk }} />
        ))}
      </section>
      <PolicyList found={found} onAsk={onAsk} />
      <p className="card-disclaimer">{strings.disclaimer}</p>
    </article>
  )
})
