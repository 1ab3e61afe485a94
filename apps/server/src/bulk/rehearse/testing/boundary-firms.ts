import {
  bytesOfColumns,
  columnsFor,
  layColumns,
  lowerAmounts,
  lowerDecision,
  planKernel,
  splitFactKey,
  writeFirm,
  type Columns,
  type Definitions,
  type FactKey,
  type Facts,
  type Occasion,
} from '@yinyu/rules'
import { needsOfKeys } from '../../board-columns.ts'
import { boundaryRows, chanceFrom, type FirmRow } from '../../testing/boundary-rows.ts'

/** Firms that crowd at the lines of all rules and at those of their amounts, as columns, rows and facts. */
export interface BoundaryFirms {
  readonly keys: readonly FactKey[]
  readonly rows: readonly FirmRow[]
  readonly columns: Columns
  readonly firms: number
  readonly factsOf: (row: FirmRow) => Facts
}

/** Until the year 2079. */
const DAYS_MAX = 40_000
const GAP_SHARE = 0.05
const DAY_MS = 86_400_000

export function boundaryFirms(
  definitions: Definitions,
  occasion: Occasion,
  { count, seed }: { readonly count: number; readonly seed: number },
): BoundaryFirms {
  const decision = lowerDecision(definitions, occasion)
  const { keys } = lowerAmounts(definitions, occasion, decision.keys)
  const kindOf = (key: FactKey) => definitions.indicators.get(splitFactKey(key).indicator)?.kind
  const next = chanceFrom(seed)
  const planned = new Set(columnsFor(decision).map(({ slot }) => slot))
  const rows = boundaryRows(planKernel(decision), keys.length, count, seed).map((row) =>
    keys.map((key, slot) => {
      if (next() < GAP_SHARE) return undefined
      // Facts that only amounts rest on stand on no line; they come in every size.
      const value = planned.has(slot)
        ? row[slot]
        : Math.min(Math.floor(next() * 10 ** (4 + next() * 12)), Number.MAX_SAFE_INTEGER)
      const kind = kindOf(key)
      if (kind === 'date') return typeof value === 'number' ? Math.abs(value) % DAYS_MAX : undefined
      return typeof value === 'number' && kind === 'flag' ? undefined : value
    }),
  )
  const needs = needsOfKeys(keys, definitions.indicators)
  const columns = layColumns(needs, count, new ArrayBuffer(bytesOfColumns(needs, count)))
  rows.forEach((row, firm) => writeFirm(columns, firm, row))
  const factsOf = (row: FirmRow): Facts =>
    new Map(
      row.flatMap((value, slot) => {
        const key = keys[slot]
        if (value === undefined || key === undefined) return []
        const day =
          kindOf(key) === 'date' ? new Date(Number(value) * DAY_MS).toISOString().slice(0, 10) : undefined
        return [[key, { value: day ?? value }]]
      }),
    )
  return { keys, rows, columns, firms: count, factsOf }
}
