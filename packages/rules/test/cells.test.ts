import { expect, test } from 'vitest'
import { LARGE, type AmountTable } from '../src/rehearsal/amount-table.ts'
import { countCells, outcomesBy, recountCells, type Cells } from '../src/rehearsal/cells.ts'
import { hasFirm, type FirmBits } from '../src/rehearsal/firm-bits.ts'

const FIRMS = 320
const CELLS = 6
/** Two cells to a county. */
const county = Uint16Array.from({ length: CELLS }, (_, cell) => cell >> 1)
const cells: Cells = {
  cellOf: Uint32Array.from({ length: FIRMS }, (_, firm) => (firm * 7) % CELLS),
  count: CELLS,
  codeIn: { region: county, industry: county, size: county, rung: county },
}
const countyOf = (firm: number) => county[cells.cellOf[firm] ?? 0] ?? 0
const firms = Array.from({ length: FIRMS }, (_, firm) => firm)
const everybody = new Int32Array(FIRMS / 32).fill(-1)
const [evens, most] = [everybody.map(() => 0x5555_5555), everybody.map(() => 0x7fff_ffff)]

/** Just below what a double holds exactly, unbounded, unnamed, and beyond. */
const exact = new Map(firms.filter((firm) => firm % 11 === 0).map((firm) => [firm, 2n ** 60n + BigInt(firm)]))
const least = Float64Array.from(firms, (firm) => (exact.has(firm) ? LARGE : 2 ** 52 - 1 - firm))
const table: AmountTable = {
  least,
  most: least.map((fen, firm) => (firm % 5 === 0 && fen !== LARGE ? Infinity : fen)),
  large: new Map([...exact].map(([firm, fen]) => [firm, { leastFen: fen, mostFen: fen }])),
  capFen: Infinity,
  ensure: () => undefined,
}

const counted = new Uint32Array(3)
for (const firm of firms) counted[countyOf(firm)] = (counted[countyOf(firm)] ?? 0) + 1
const group = { firms: counted, money: 'named' } as const

function byHand(met: FirmBits, possible: FirmBits) {
  return [...counted.keys()].map((code) => {
    const here = firms.filter((firm) => countyOf(firm) === code)
    const sure = here.filter((firm) => hasFirm(met, firm))
    const open = here.filter((firm) => hasFirm(possible, firm))
    const fenOf = (firm: number) => exact.get(firm) ?? BigInt(table.least[firm] ?? 0)
    const bounded = open.filter((firm) => table.most[firm] !== Infinity)
    return {
      met: sure.length,
      unknown: open.length - sure.length,
      unmet: here.length - open.length,
      money: {
        leastFen: sure.reduce((sum, firm) => sum + fenOf(firm), 0n),
        mostFen: bounded.reduce((sum, firm) => sum + fenOf(firm), 0n),
        openFirms: open.length - bounded.length,
      },
    }
  })
}

test('sums that no double holds are exact', () => {
  const counts = countCells(cells, { met: evens, possible: most, amounts: table }, everybody)
  expect(outcomesBy(cells, counts, 'region', group)).toEqual(byHand(evens, most))
})

test('what is counted again from another fallout is what is counted at once, up and down', () => {
  const all = { met: everybody, possible: everybody, amounts: table }
  const some = { met: evens, possible: most, amounts: table }
  const nobody = { met: everybody.map(() => 0), possible: everybody.map(() => 0), amounts: table }
  let before = { fallout: nobody, counts: countCells(cells, nobody, everybody) }
  for (const fallout of [all, some, nobody, all, some]) {
    before = { fallout, counts: recountCells(cells, before, fallout, everybody) }
    expect(outcomesBy(cells, before.counts, 'region', group)).toEqual(byHand(fallout.met, fallout.possible))
  }
})
