import type { TitleKind } from '@yinyu/contract'
import { Link } from '@tanstack/react-router'
import { countOf } from './figures-of.ts'
import { CountLink } from './registry-link.tsx'
import { strings } from './strings.ts'
import { useDueCount, useLadder, useTopRegion } from './use-ladder.ts'
import { useRegionName } from './use-region-name.ts'
import './holders.css'

/** Who holds the title of a standard: today, ever, and not much longer. For who sees the ladder. */
export function Holders({ kind }: { kind: TitleKind }) {
  const region = useTopRegion()
  const named = useRegionName(region)
  const { data } = useLadder(region)
  const due = useDueCount(kind, region)
  if (!data || due === undefined) return null
  const { valid, ever } = countOf(data.rungs, kind)
  const counts = [
    ['valid', strings.valid, valid],
    ['ever', strings.ever, ever],
    ['due', strings.holders.due, due],
  ] as const
  return (
    <section className="panel holders no-print" aria-label={strings.holders.title}>
      <p>
        <strong>{strings.holders.title}</strong>{' '}
        <span className="quiet small">（{strings.holders.of(named)}）</span>
      </p>
      {counts.map(([standing, words, count]) => (
        <p key={standing}>
          {words} <CountLink count={count} filter={{ title: kind, standing, region }} says={words} />
        </p>
      ))}
      <Link to="/ladder" search={{ title: kind }} className="holders-more">
        {strings.holders.more}
      </Link>
    </section>
  )
}
