import type { Formula } from './formulas.ts'
import { strings } from './strings.ts'

/** The formula that stands beside each figure. */
export function FormulaNote({ of: { what, day, source } }: { of: Formula }) {
  return (
    <div className="formula">
      <p className="formula-title">{strings.howCounted}</p>
      <dl>
        <dt>算什么</dt>
        <dd>{what}</dd>
        <dt>算到哪天</dt>
        <dd>{day}</dd>
        <dt>从哪里来</dt>
        <dd>{source}</dd>
      </dl>
    </div>
  )
}
