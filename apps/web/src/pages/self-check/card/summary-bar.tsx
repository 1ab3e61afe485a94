import type { Answers } from '../judge-all.ts'
import './summary-bar.css'

/** The answer in one line, always in sight while one types. */
export function SummaryBar({ answers }: { answers: Answers }) {
  const rungs = answers.standards.filter(({ standard, version }) => standard.rung !== undefined && version)
  const count = (verdict: string) => rungs.filter((answer) => answer.verdict === verdict).length
  const due = answers.policies.filter(
    ({ verdict, status }) => verdict === 'met' && (status === 'in-force' || status === 'unconfirmed'),
  )
  return (
    <output className="summary-bar no-print">
      <span className="summary-met">符合 {count('met')}</span>
      <span className="summary-unmet">不符合 {count('unmet')}</span>
      <span className="summary-unknown">未定 {count('unknown')}</span>
      <span>可享政策 {due.length}</span>
      <a href="#card">看结果</a>
    </output>
  )
}
