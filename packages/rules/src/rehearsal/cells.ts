import { LARGE } from './amount-table.ts'
import type { FirmBits } from './firm-bits.ts'
import { groupings, type FirmGroups, type Grouping } from './firm-groups.ts'
import type { Fallout, Outcome } from './outcome.ts'

/**
 * Firms that are alike in region, industry, size and rung share a cell, so that one pass counts all four splits. Cells are few
 * against firms: they are added up to regions and so on afterwards.
 */
export interface Cells {
  readonly cellOf: Uint32Array
  readonly count: number
  /** The code that the firms of each cell have. */
  readonly codeIn: Readonly<Record<Grouping, Uint16Array>>
}

export function newCells(groups: Readonly<Record<Grouping, FirmGroups>>, capacity: number): Cells {
  const cellOf = new Uint32Array(capacity)
  const places = new Map<number, number>()
  const firstFirm: number[] = []
  for (let firm = 0; firm < capacity; firm++) {
    let key = 0
    for (const by of groupings) key = key * groups[by].size + (groups[by].codes[firm] ?? 0)
    let cell = places.get(key)
    if (cell === undefined) {
      cell = firstFirm.push(firm) - 1
      places.set(key, cell)
    }
    cellOf[firm] = cell
  }
  const codes = (by: Grouping) => Uint16Array.from(firstFirm, (firm) => groups[by].codes[firm] ?? 0)
  return {
    cellOf,
    count: firstFirm.length,
    codeIn: {
      region: codes('region'),
      industry: codes('industry'),
      size: codes('size'),
      rung: codes('rung'),
    },
  }
}

/** Sums are kept in two halves of 26 bits, so that they are exact for a hundred million firms, added or taken away. */
const HALF = 2 ** 26

/** What was counted of one fallout, cell by cell. */
export interface CellCounts {
  readonly met: Int32Array
  readonly open: Int32Array
  readonly unbounded: Int32Array
  readonly least: FenHalves
  readonly most: FenHalves
}

interface FenHalves {
  readonly high: Float64Array
  readonly low: Float64Array
  /** Of amounts too large for a double. */
  readonly large: Map<number, bigint>
}

/** Counts all firms of a scope. */
export function countCells(cells: Cells, fallout: Fallout, scope: FirmBits): CellCounts {
  const counts = newCounts(cells.count)
  for (let i = 0; i < scope.length; i++) {
    const possible = (fallout.possible[i] ?? 0) & (scope[i] ?? 0)
    if (possible !== 0) addWord({ cells, fallout, counts }, i, { met: fallout.met[i] ?? 0, possible }, 1)
  }
  return counts
}

/** The counts of another fallout with the same amounts: only firms whose verdict differs are counted. */
export function recountCells(
  cells: Cells,
  before: { readonly fallout: Fallout; readonly counts: CellCounts },
  after: Fallout,
  scope: FirmBits,
): CellCounts {
  const counts = copyOf(before.counts)
  const { fallout } = before
  for (let i = 0; i < scope.length; i++) {
    const [met0, met1] = [fallout.met[i] ?? 0, after.met[i] ?? 0]
    const [open0, open1] = [fallout.possible[i] ?? 0, after.possible[i] ?? 0]
    const differing = ((met0 ^ met1) | (open0 ^ open1)) & (scope[i] ?? 0)
    if (differing === 0) continue
    addWord({ cells, fallout, counts }, i, { met: met0, possible: open0 & differing }, -1)
    addWord({ cells, fallout: after, counts }, i, { met: met1, possible: open1 & differing }, 1)
  }
  return counts
}

interface Counting {
  readonly cells: Cells
  readonly fallout: Fallout
  readonly counts: CellCounts
}

function addWord(
  { cells, fallout: { amounts }, counts }: Counting,
  i: number,
  { met, possible }: { readonly met: number; readonly possible: number },
  way: 1 | -1,
): void {
  const { cellOf } = cells
  for (let left = possible; left !== 0; left &= left - 1) {
    const one = left & -left
    const firm = i * 32 + 31 - Math.clz32(one)
    const cell = cellOf[firm] ?? 0
    const isMet = (met & one) !== 0
    const verdicts = isMet ? counts.met : counts.open
    verdicts[cell] = (verdicts[cell] ?? 0) + way
    if (!amounts) continue
    const high = amounts.most[firm] ?? 0
    if (high === LARGE) {
      const found = amounts.large.get(firm)
      if (isMet) addLarge(counts.least, cell, (found?.leastFen ?? 0n) * BigInt(way))
      if (found?.mostFen !== undefined) addLarge(counts.most, cell, found.mostFen * BigInt(way))
      else counts.unbounded[cell] = (counts.unbounded[cell] ?? 0) + way
      continue
    }
    if (isMet) {
      const low = amounts.least[firm] ?? 0
      if (low > 0) addFen(counts.least, cell, low, way)
    }
    if (high < Infinity) addFen(counts.most, cell, high, way)
    else counts.unbounded[cell] = (counts.unbounded[cell] ?? 0) + way
  }
}

function addFen({ high, low }: FenHalves, cell: number, fen: number, way: 1 | -1): void {
  const upper = Math.floor(fen / HALF)
  high[cell] = (high[cell] ?? 0) + way * upper
  low[cell] = (low[cell] ?? 0) + way * (fen - upper * HALF)
}

function addLarge({ large }: FenHalves, cell: number, fen: bigint): void {
  large.set(cell, (large.get(cell) ?? 0n) + fen)
}

function newCounts(count: number): CellCounts {
  const halves = (): FenHalves => ({
    high: new Float64Array(count),
    low: new Float64Array(count),
    large: new Map(),
  })
  return {
    met: new Int32Array(count),
    open: new Int32Array(count),
    unbounded: new Int32Array(count),
    least: halves(),
    most: halves(),
  }
}

function copyOf({ met, open, unbounded, least, most }: CellCounts): CellCounts {
  const halves = (of: FenHalves): FenHalves => ({
    high: of.high.slice(),
    low: of.low.slice(),
    large: new Map(of.large),
  })
  return {
    met: met.slice(),
    open: open.slice(),
    unbounded: unbounded.slice(),
    least: halves(least),
    most: halves(most),
  }
}

/** Adds cells up to the groups of one kind; `firms` is how many of the scope each group has. */
export function outcomesBy(
  { codeIn }: Cells,
  counts: CellCounts,
  by: Grouping,
  { firms, money }: { readonly firms: Uint32Array; readonly money: 'named' | 'none' },
): readonly Outcome[] {
  const codes = codeIn[by]
  const sums = Array.from(firms, () => ({
    met: 0,
    open: 0,
    unbounded: 0,
    parts: [0, 0, 0, 0],
    large: [0n, 0n],
  }))
  for (const [cell, code] of codes.entries()) {
    const sum = sums[code]
    if (!sum) continue
    sum.met += counts.met[cell] ?? 0
    sum.open += counts.open[cell] ?? 0
    sum.unbounded += counts.unbounded[cell] ?? 0
    const { least, most } = counts
    const parts = [least.high[cell], least.low[cell], most.high[cell], most.low[cell]]
    parts.forEach((part, i) => (sum.parts[i] = (sum.parts[i] ?? 0) + (part ?? 0)))
    ;[least, most].forEach(({ large }, i) => (sum.large[i] = (sum.large[i] ?? 0n) + (large.get(cell) ?? 0n)))
  }
  const fen = (high = 0, low = 0, large = 0n) => BigInt(high) * BigInt(HALF) + BigInt(low) + large
  return sums.map(({ met, open, unbounded, parts, large }, code) => ({
    met,
    unknown: open,
    unmet: (firms[code] ?? 0) - met - open,
    money:
      money === 'none'
        ? undefined
        : {
            leastFen: fen(parts[0], parts[1], large[0]),
            mostFen: fen(parts[2], parts[3], large[1]),
            openFirms: unbounded,
          },
  }))
}
