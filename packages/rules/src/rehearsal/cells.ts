import type { Amount } from '../benefit/amount.ts'
import { EXACT_SIZE } from '../bulk/certainty.ts'
import { LARGE, largeAt, leastNumber, mostNumber } from './amount-table.ts'
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

/** What is kept of a cell, side by side, so that a firm touches one place of the memory. */
const FIELDS = 8
const [MET, OPEN, UNBOUNDED] = [0, 1, 2]
/** Sums are kept in two parts, whole EXACT_SIZEs and the rest, so that they are exact for any number of firms, added or taken away. */
const [LEAST, MOST] = [3, 5]

/** What was counted of one fallout, cell by cell. */
export interface CellCounts {
  readonly sums: Float64Array
  /** Amounts too large for a double, by field. */
  readonly large: Map<number, bigint>
}

/** Counts all firms of a scope. */
export function countCells(cells: Cells, fallout: Fallout, scope: FirmBits): CellCounts {
  const counts: CellCounts = { sums: new Float64Array(cells.count * FIELDS), large: new Map() }
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
  const counts = { sums: before.counts.sums.slice(), large: new Map(before.counts.large) }
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
  { cells: { cellOf }, fallout: { amounts }, counts }: Counting,
  i: number,
  { met, possible }: { readonly met: number; readonly possible: number },
  way: 1 | -1,
): void {
  const { sums } = counts
  for (let left = possible; left !== 0; left &= left - 1) {
    const one = left & -left
    const firm = i * 32 + 31 - Math.clz32(one)
    const at = (cellOf[firm] ?? 0) * FIELDS
    const isMet = (met & one) !== 0
    const verdict = at + (isMet ? MET : OPEN)
    sums[verdict] = (sums[verdict] ?? 0) + way
    if (!amounts) continue
    const high = mostNumber(amounts, firm)
    if (high === LARGE) {
      addLarge(counts, at, { ...largeAt(amounts, firm), isMet }, way)
      continue
    }
    if (isMet) {
      const low = leastNumber(amounts, firm)
      if (low > 0) addFen(sums, at + LEAST, way * low)
    }
    if (high < Infinity) addFen(sums, at + MOST, way * high)
    else sums[at + UNBOUNDED] = (sums[at + UNBOUNDED] ?? 0) + way
  }
}

function addLarge(
  { sums, large }: CellCounts,
  at: number,
  { leastFen, mostFen, isMet }: Amount & { readonly isMet: boolean },
  way: 1 | -1,
): void {
  const add = (field: number, fen: bigint) => large.set(field, (large.get(field) ?? 0n) + fen * BigInt(way))
  if (isMet) add(at + LEAST, leastFen)
  if (mostFen !== undefined) add(at + MOST, mostFen)
  else sums[at + UNBOUNDED] = (sums[at + UNBOUNDED] ?? 0) + way
}

/** Adds whole fen below EXACT_SIZE to a sum in two parts. */
function addFen(sums: Float64Array, at: number, fen: number): void {
  const sum = (sums[at] ?? 0) + fen
  const carry = sum >= EXACT_SIZE ? 1 : sum <= -EXACT_SIZE ? -1 : 0
  sums[at] = sum - carry * EXACT_SIZE
  if (carry !== 0) sums[at + 1] = (sums[at + 1] ?? 0) + carry
}

/** Adds cells up to the groups of one kind; `firms` is how many of the scope each group has. */
export function outcomesBy(
  { codeIn }: Cells,
  counts: CellCounts,
  by: Grouping,
  { firms, money }: { readonly firms: Uint32Array; readonly money: 'named' | 'none' },
): readonly Outcome[] {
  const { sums, large } = addedUp(counts, codeIn[by], firms.length)
  const fen = (field: number) =>
    BigInt(sums[field + 1] ?? 0) * BigInt(EXACT_SIZE) + BigInt(sums[field] ?? 0) + (large.get(field) ?? 0n)
  return Array.from(firms, (all, code): Outcome => {
    const at = code * FIELDS
    const [met, unknown, openFirms] = [sums[at + MET] ?? 0, sums[at + OPEN] ?? 0, sums[at + UNBOUNDED] ?? 0]
    const range = { leastFen: fen(at + LEAST), mostFen: fen(at + MOST), openFirms }
    return { met, unknown, unmet: all - met - unknown, money: money === 'none' ? undefined : range }
  })
}

/** The counts of groups instead of cells. */
function addedUp(counts: CellCounts, codes: Uint16Array, groups: number): CellCounts {
  const sums = new Float64Array(groups * FIELDS)
  for (let cell = 0; cell < codes.length; cell++) {
    const [from, to] = [cell * FIELDS, (codes[cell] ?? 0) * FIELDS]
    for (const field of [MET, OPEN, UNBOUNDED, LEAST + 1, MOST + 1])
      sums[to + field] = (sums[to + field] ?? 0) + (counts.sums[from + field] ?? 0)
    for (const field of [LEAST, MOST]) addFen(sums, to + field, counts.sums[from + field] ?? 0)
  }
  const large = new Map<number, bigint>()
  for (const [field, fen] of counts.large) {
    const to = (codes[Math.floor(field / FIELDS)] ?? 0) * FIELDS + (field % FIELDS)
    large.set(to, (large.get(to) ?? 0n) + fen)
  }
  return { sums, large }
}
