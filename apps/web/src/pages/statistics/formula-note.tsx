import type { Formula } from './formulas.ts'
import { strings } from './strings.ts'

/** The formula that stands beside each figure. */
export function FormulaNote({ of: { what, day, source } }: { of: Formula }) {
  return (
    <section className="formula">
      <h3>{strings.howCounted}</h3>
      <dl>
        <dt>算什么</dt>
        <dd>{what}</dd>
        <dt>算到哪天</dt>
        <dd>{day}</dd>
        <dt>从哪里来</dt>
        <dd>{source}</dd>
      </dl>
    </section>
  )
}
