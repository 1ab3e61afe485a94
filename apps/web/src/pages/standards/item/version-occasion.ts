import type { IsoDate } from '@yinyu/kernel'
import {
  versionInForce,
  versionNamed,
  type Occasion,
  type Purpose,
  type Standard,
  type StandardVersion,
} from '@yinyu/rules'

/** A version as it is read: for which purpose, and on which day its years are counted from. */
export interface Shown {
  readonly version: StandardVersion
  readonly occasion: Occasion
  readonly isInForce: boolean
}

/** The version that was asked for, or the one in force, or, to have something to read, the newest. */
export function shownVersion(
  standard: Standard,
  asked: { readonly version: string; readonly purpose: Purpose; readonly on: IsoDate },
): Shown | undefined {
  const { purpose, on } = asked
  const inForce = versionInForce(standard, { on, purpose })
  const version = versionNamed(standard, asked.version) ?? inForce ?? byAge(standard).at(-1)
  return (
    version && {
      version,
      occasion: { on: dayWithin(version, purpose, on), purpose },
      isInForce: version === inForce,
    }
  )
}

/** Oldest first, whatever the order in which they were written down. */
export function byAge(standard: Standard): readonly StandardVersion[] {
  return standard.versions.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
}

function startOf({ inForce }: StandardVersion): IsoDate {
  return inForce.map(({ from }) => from).reduce((first, from) => (from < first ? from : first))
}

/** Years such as 2025年 are said as they were while the version was in force: never a 2022 rule for the year 2025. */
function dayWithin({ inForce }: StandardVersion, purpose: Purpose, on: IsoDate): IsoDate {
  const period = inForce.find((p) => p.purpose === purpose) ?? inForce[0]
  if (!period) return on
  if (on < period.from) return period.from
  return period.to !== undefined && on > period.to ? period.to : on
}
