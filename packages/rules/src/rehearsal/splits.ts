import type { Act } from './act.ts'
import type { Cells } from './cells.ts'
import type { FirmBits } from './firm-bits.ts'
import { groupings, type Grouping } from './firm-groups.ts'
import type { Outcome } from './outcome.ts'

/** One county, industry section, size class or rung. */
export interface SplitRow {
  readonly key: string
  readonly firms: number
  readonly before: Outcome
  readonly after: Outcome
  readonly entering: number
  readonly leaving: number
}

const NOTHING: Outcome = { met: 0, unknown: 0, unmet: 0, money: undefined }

/** Every group that has firms in the scope, by each of the groupings; the rows of one add up to the whole. */
export function splitsOf(act: Act): Readonly<Record<Grouping, readonly SplitRow[]>> {
  const { stage, scope, before, after } = act
  const cells = stage.cells()
  const entering = movedByCell(cells, { from: before.met, to: after.met, scope: scope.bits })
  const leaving = movedByCell(cells, { from: after.met, to: before.met, scope: scope.bits })
  const rowsOf = (by: Grouping): readonly SplitRow[] => {
    const { keys } = stage.groups(by)
    const firms = scope.byCode(by)
    const [was, is] = [stage.count(before, scope, by), stage.count(after, scope, by)]
    const [come, gone] = [
      summedBy(cells, entering, by, keys.length),
      summedBy(cells, leaving, by, keys.length),
    ]
    return keys.flatMap((key, code) =>
      (firms[code] ?? 0) === 0
        ? []
        : [
            {
              key,
              firms: firms[code] ?? 0,
              before: was[code] ?? NOTHING,
              after: is[code] ?? NOTHING,
              entering: come[code] ?? 0,
              leaving: gone[code] ?? 0,
            },
          ],
    )
  }
  return Object.fromEntries(groupings.map((by) => [by, rowsOf(by)])) as Record<Grouping, readonly SplitRow[]>
}

/** Firms that are in `to` and not in `from`, cell by cell. */
function movedByCell(
  { cellOf, count }: Cells,
  { from, to, scope }: { readonly from: FirmBits; readonly to: FirmBits; readonly scope: FirmBits },
): Uint32Array {
  const moved = new Uint32Array(count)
  for (let i = 0; i < scope.length; i++)
    for (let left = (to[i] ?? 0) & ~(from[i] ?? 0) & (scope[i] ?? 0); left !== 0; left &= left - 1) {
      const cell = cellOf[i * 32 + 31 - Math.clz32(left & -left)] ?? 0
      moved[cell] = (moved[cell] ?? 0) + 1
    }
  return moved
}

function summedBy({ codeIn }: Cells, moved: Uint32Array, by: Grouping, size: number): Uint32Array {
  const sums = new Uint32Array(size)
  const codes = codeIn[by]
  for (let cell = 0; cell < codes.length; cell++) {
    const code = codes[cell] ?? 0
    sums[code] = (sums[code] ?? 0) + (moved[cell] ?? 0)
  }
  return sums
}
