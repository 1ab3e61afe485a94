import { VERDICT_TITLES } from '@yinyu/rules'
import type { Verdict } from '@yinyu/kernel'
import './verdict-mark.css'

const SHAPES: Record<Verdict, string> = {
  met: 'M4.5 10.5l3.6 3.6L15.5 6.4',
  unmet: 'M5.5 5.5l9 9m0-9l-9 9',
  unknown: 'M7.2 7.6a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2M10 15.2v.1',
}

/** A verdict as sign, word and colour together, so that none is needed alone. */
export function VerdictMark({ verdict, word, bare }: { verdict: Verdict; word?: string; bare?: boolean }) {
  const text = word ?? VERDICT_TITLES[verdict]
  return (
    <span className={`mark mark-${verdict}${bare === true ? ' mark-bare' : ''}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={SHAPES[verdict]} />
      </svg>
      <span className={bare === true ? 'visually-hidden' : undefined}>{text}</span>
    </span>
  )
}
