import { isRegionCode, significantDigits, WHOLE_COUNTRY, type RegionCode } from '@yinyu/kernel'
import type { Caller } from '../../door/caller.ts'

/**
 * The region a caller may see answers of: its own, or a part of it that is asked for. Answers stand outside the row policies,
 * so every question goes through here. Undefined: outside of what the caller may see.
 */
export function reachOf(
  { acting }: Pick<Caller, 'acting'>,
  asked: string | undefined,
): RegionCode | undefined {
  const { scope } = acting
  if (scope.kind !== 'region' && scope.kind !== 'auditor') return undefined
  const region = asked ?? scope.region
  if (!isRegionCode(region) && region !== WHOLE_COUNTRY) return undefined
  return significantDigits(region).startsWith(significantDigits(scope.region)) ? region : undefined
}

/** Rows of that region, in the SQL of DuckDB. Digits only, so it can stand in the text. */
export function inReach(region: RegionCode, column = 'region'): string {
  const digits = significantDigits(region)
  return digits === '' ? 'true' : `starts_with(${column}, '${digits}')`
}
