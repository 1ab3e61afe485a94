import type { RehearsalDistribution } from '@yinyu/contract'
import { useState } from 'react'
import type { LinkTo } from '../../../ui/figures/figure-link.ts'
import { LineHistogram } from '../../../ui/figures/line-histogram.tsx'
import { Chips } from '../../standards/choice/chips.tsx'
import { FirmsButton, FirmsFace } from '../firms/firms-button.tsx'
import type { FirmTarget } from '../firms/firms-shown.ts'
import { numberIn, type NumberParameter, type Variant } from '../plan/recipe.ts'
import { numberAt } from '../plan/slider-number.ts'
import type { ToldVariant } from '../plan/told.ts'
import { strings } from '../strings.ts'
import { drawnBins, usualCounted, type Counted } from './drawn-bins.ts'

const words = strings.distribution

/** How firms lie around the line that is being moved; the line follows the hand at once, the figures after it. */
export function DistributionPanel({
  told,
  parameter,
  variant,
  onNumber,
}: {
  told: ToldVariant
  parameter: NumberParameter | undefined
  variant: Variant | undefined
  onNumber: (parameter: NumberParameter, number: string) => void
}) {
  const [wanted, setCounted] = useState<Counted>()
  const { distribution } = told.variant
  const counted = wanted ?? usualCounted(distribution)
  return (
    <section className="panel split" aria-labelledby="distribution-title">
      <h2 id="distribution-title">
        {distribution === undefined ? '离线多远' : words.title(distribution.title)}
      </h2>
      {distribution === undefined ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <Chips
            legend={words.count}
            take="one"
            choices={(['waiting', 'all'] as const).map((value) => ({ value, label: words.counts[value] }))}
            chosen={[counted]}
            onChange={([chosen = counted]) => setCounted(chosen)}
          />
          <Drawn {...{ distribution, counted, told, parameter, variant, onNumber }} />
        </>
      )}
    </section>
  )
}

function Drawn({
  distribution,
  counted,
  told,
  parameter,
  variant,
  onNumber,
}: Parameters<typeof DistributionPanel>[0] & { distribution: RehearsalDistribution; counted: Counted }) {
  const { path, unit, side, unknown } = distribution
  const own = parameter?.path === path ? parameter : undefined
  const bins = drawnBins(distribution, counted)
  const link: LinkTo<number> = (i, face) => {
    const { exactFrom: from, exactTo: to } = bins[i] ?? {}
    const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const target: FirmTarget = {
      title: face['aria-label'] ?? '',
      group: { kind: 'bin', which: counted, ...ends },
      recipe: told.recipe,
    }
    return <FirmsFace inside="list" face={face} target={target} />
  }
  return (
    <>
      <LineHistogram
        title={words.figure(words.counts[counted])}
        bins={bins}
        side={side}
        line={Number(own === undefined ? distribution.after : numberIn(variant, own))}
        lineBefore={Number(distribution.before)}
        say={(value) => `${Number(value.toPrecision(12))}${unit}`}
        {...(own === undefined ? {} : { onLine: (value) => onNumber(own, numberAt(value, own.slider)) })}
        link={link}
        notes={[
          ...(own === undefined ? [] : [words.drag]),
          ...(counted === 'waiting' ? [words.waitingMeans] : []),
        ]}
      />
      <p className="small">
        {words.unknown}{' '}
        <FirmsButton
          count={unknown}
          target={{ title: words.unknown, group: { kind: 'quantity-unknown' }, recipe: told.recipe }}
        />{' '}
        家，没有画进图里。
      </p>
    </>
  )
}
