import type { Verdict } from '@yinyu/kernel'
import type { StandardVerdict } from '@yinyu/rules'
import { VerdictMark } from '../ui/verdict-mark.tsx'
import type { Rung } from './ladder.ts'
import { strings } from './strings.ts'
import './ladder-panel.css'

/** The ladder of titles, the lowest first, and where the firm stands on it. */
export function LadderPanel({ rungs }: { rungs: readonly Rung[] }) {
  return (
    <section className="panel ladder" aria-labelledby="ladder-title">
      <h3 id="ladder-title">{strings.ladder}</h3>
      <ol>
        {rungs.map((rung) => (
          <li key={rung.rung} className={rung.held === 'met' ? 'rung rung-held' : 'rung'}>
            <span className="rung-number" aria-hidden="true">
              {rung.rung}
            </span>
            <div className="rung-words">
              {rung.held === 'met' && <b className="rung-flag">{strings.held}</b>}
              {rung.standards.map((answer) => (
                <p key={answer.standard.id}>
                  <span className="rung-title">{shortTitle(answer)}</span>
                  <VerdictMark verdict={answer.verdict} word={wordFor(answer)} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function wordFor({ version, verdict }: StandardVerdict): string {
  const words: Record<Verdict, string> = {
    met: strings.qualifies,
    unmet: strings.notYet,
    unknown: version ? strings.open : strings.notInForce,
  }
  return words[verdict]
}

function shortTitle({ standard }: StandardVerdict): string {
  return standard.title.replace(/企业$/, '').replace(/^专精特新(?=“)|^制造业/, '')
}
