import type { FactRow } from '@yinyu/contract'
import { yearOf, type IsoDate } from '@yinyu/kernel'
import {
  factKey,
  indicatorOf,
  splitFactKey,
  type FactKey,
  type Indicator,
  type Indicators,
} from '@yinyu/rules'
import { groupKeys } from '../../self-check/group-keys.ts'

/** One figure of the form with what is recorded of it. */
export interface FormField {
  readonly key: FactKey
  readonly indicator: Indicator
  readonly year: number | undefined
  /** The word that counts today. */
  readonly fact: FactRow | undefined
  /** Other sources that say something else. */
  readonly differing: readonly FactRow[]
  /** Whether the enterprise says it itself; what registers and filings say can only be objected to. */
  readonly isOurs: boolean
}

export interface FormGroup {
  readonly group: string
  /** The latest first. */
  readonly years: readonly number[]
  readonly yearly: readonly { readonly indicator: Indicator; readonly fields: readonly FormField[] }[]
  /** What has no year, or another than those. */
  readonly now: readonly FormField[]
}

interface Given {
  readonly facts: readonly FactRow[]
  /** What rules in force rest on, and what somebody has begun to fill in. */
  readonly wanted: readonly FactKey[]
  /** Answered by the register of titles. */
  readonly settled: ReadonlySet<FactKey>
  readonly indicators: Indicators
  readonly today: IsoDate
}

/** Said by the register of enterprises; nobody declares them. */
const REGISTERED = new Set(['name', 'credit-code', 'region', 'industry'])
const FULL_YEARS = 3

/** Everything the form shows, in groups, the years beside each other: the last three full ones. */
export function formGroups({ facts, wanted, settled, indicators, today }: Given): readonly FormGroup[] {
  const byKey = Map.groupBy(facts, ({ indicator, year }) => factKey(indicator, year))
  const years = lastYears(today)
  const asked = new Set(wanted)
  const keys = [...new Set([...byKey.keys(), ...wanted])].filter((key) =>
    isShown(key, { known: byKey, asked, settled, indicators, years }),
  )
  return groupKeys(keys, indicators).map(([group, own]) => {
    const field = (key: FactKey) => fieldOf(key, byKey.get(key) ?? [], indicators)
    const isOfYears = (key: FactKey) => years.some((year) => year === splitFactKey(key).year)
    const named = [...new Set(own.filter(isOfYears).map((key) => splitFactKey(key).indicator))]
    return {
      group,
      years: named.length === 0 ? [] : years,
      yearly: named.map((id) => ({
        indicator: indicatorOf(indicators, id),
        fields: years.map((year) => field(factKey(id, year))),
      })),
      now: own.filter((key) => !isOfYears(key)).map(field),
    }
  })
}

/** The last three full years, the latest first. */
export function lastYears(today: IsoDate): readonly number[] {
  return Array.from({ length: FULL_YEARS }, (_, i) => yearOf(today) - 1 - i)
}

function isShown(
  key: FactKey,
  given: Pick<Given, 'settled' | 'indicators'> & {
    readonly known: ReadonlyMap<FactKey, readonly FactRow[]>
    readonly asked: ReadonlySet<FactKey>
    readonly years: readonly number[]
  },
): boolean {
  const { indicator: id, year } = splitFactKey(key)
  const indicator = given.indicators.get(id)
  if (indicator === undefined || indicator.formula !== undefined || given.settled.has(key)) return false
  // Older years only where a rule still reads them; this year, which is not over, where something is known of it.
  if (year !== undefined && year < Math.min(...given.years) && !given.asked.has(key)) return false
  // What reviewers find is shown where they have found it; the enterprise does not answer for them.
  return given.known.has(key) || (indicator.kind !== 'judgement' && !REGISTERED.has(id))
}

function fieldOf(key: FactKey, rows: readonly FactRow[], indicators: Indicators): FormField {
  const { indicator, year } = splitFactKey(key)
  const said = rows.filter(({ value, state }) => value !== undefined && state !== 'withdrawn')
  const fact = said.find(({ counts }) => counts)
  return {
    key,
    indicator: indicatorOf(indicators, indicator),
    year,
    fact,
    differing: said.filter(({ counts, value }) => !counts && value !== fact?.value),
    isOurs:
      fact === undefined ? indicators.get(indicator)?.kind !== 'judgement' : fact.source === 'declaration',
  }
}
