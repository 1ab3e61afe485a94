import type { RehearsalAmbiguity } from '@yinyu/contract'
import { memo } from 'react'
import { groupDigits } from '../../../ui/figures/say-count.ts'
import { FirmsButton } from '../firms/firms-button.tsx'
import type { ToldVariant } from '../plan/told.ts'
import { strings } from '../strings.ts'

const words = strings.ambiguity

/** Clauses that can be read in several ways, and the firms between the readings, by name. */
export const AmbiguityPanel = memo(function AmbiguityPanel({ told }: { told: ToldVariant }) {
  const { ambiguities } = told.figures
  if (ambiguities.length === 0) return null
  return (
    <section className="panel split" aria-labelledby="ambiguity-title">
      <h2 id="ambiguity-title">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      {ambiguities.map((one) => (
        <Clause key={one.path} ambiguity={one} told={told} />
      ))}
    </section>
  )
})

function Clause({ ambiguity, told }: { ambiguity: RehearsalAmbiguity; told: ToldVariant }) {
  const { path, title, question, clause, readings, pairs } = ambiguity
  const named = new Map(readings.map((reading) => [reading.id, reading.title]))
  const between = (a: string, b: string) => words.pair(named.get(a) ?? a, named.get(b) ?? b)
  return (
    <article className="ambiguity" aria-label={title}>
      <h3>{title}</h3>
      <p>{question}</p>
      {clause !== undefined && <p className="small quiet">{clause}</p>}
      <ul className="ambiguity-readings">
        {readings.map(({ id, title: reading, outcome }, i) => (
          <li key={id}>
            <b>{reading}</b>
            {i === 0 && <span className="ambiguity-today">{words.today}</span>}
            <span className="small">
              {words.reading(groupDigits(outcome.met), groupDigits(outcome.unknown))}
            </span>
          </li>
        ))}
      </ul>
      <ul className="ambiguity-pairs">
        {pairs.map((pair) => (
          <li key={`${pair.a} ${pair.b}`}>
            {between(pair.a, pair.b)}：
            {(['clause', 'whole'] as const).map((of) => (
              <span key={of}>
                {words[of]}{' '}
                <FirmsButton
                  count={pair[of]}
                  target={{
                    title: `${title}：${between(pair.a, pair.b)}${words[of]}`,
                    group: { kind: 'ambiguity', path, a: pair.a, b: pair.b, of },
                    recipe: told.recipe,
                  }}
                />{' '}
                家
              </span>
            ))}
          </li>
        ))}
      </ul>
    </article>
  )
}
