import type { Verdict } from '@yinyu/kernel'
import type { Comparison } from '@yinyu/rules'
import { barShape } from './bar-shape.ts'
import './line-bar.css'

/** A number against its line (标准线), as a small bar with the same said in words. */
export function LineBar({ comparison, verdict }: { comparison: Comparison; verdict: Verdict }) {
  const { valueText, lineText, better } = comparison
  const { fill, line } = barShape(comparison)
  return (
    <div className={`bar bar-${verdict}`}>
      <div className="bar-words">
        <span>
          实际 <strong>{valueText}</strong>
        </span>
        <span>
          {better === 'higher' ? '标准线' : '上限'} <strong>{lineText}</strong>
        </span>
      </div>
      <div className="bar-track" aria-hidden="true">
        <div className="bar-fill" style={{ width: `${fill}%` }} />
        <div className="bar-line" style={{ left: `${line}%` }} />
      </div>
    </div>
  )
}
