import type { MoveReason } from '@yinyu/contract'
import { factKey, type Indicators } from '@yinyu/rules'
import { sayFactKey } from '../../ui/fact-words.ts'
import type { PlaceNames } from '../../ui/place-names.ts'
import { sayRecorded } from '../firm/facts/fact-value.ts'
import { strings } from './strings.ts'

const words = strings.compare
type FactMove = Extract<MoveReason, { because: 'fact' }>

/** `2025年从业人员由 32 人（企业自填，2026-03-01）变为 5,000 人（更正，2026-11-22）`. */
export function sayReason(
  reason: MoveReason,
  { indicators, names }: { readonly indicators: Indicators; readonly names: PlaceNames },
): string {
  switch (reason.because) {
    case 'fact':
      return sayFactMove(reason, { indicators, names })
    case 'rule':
      return words.rule(reason.before ?? words.noVersion, reason.after ?? words.noVersion)
    case 'firm':
      return reason.event === 'come' ? words.come1 : words.gone1
    case 'day':
      return words.day
  }
}

function sayFactMove(
  { indicator: id, year, before, after }: FactMove,
  { indicators, names }: { readonly indicators: Indicators; readonly names: PlaceNames },
): string {
  const indicator = indicators.get(id)
  const what = indicator === undefined ? id : sayFactKey(factKey(id, year), indicators)
  const say = (side: FactMove['before']) => {
    if (side === undefined) return words.noValue
    const value = indicator === undefined ? String(side.value) : sayRecorded(indicator, side.value, names)
    return `${value}${words.source(side.source ?? '', side.knownOn ?? '')}`
  }
  return words.fact(what, say(before), say(after))
}
