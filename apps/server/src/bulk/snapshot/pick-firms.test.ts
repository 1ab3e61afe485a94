import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceKinds } from '@yinyu/rules'
import { gatherIds, sayFirmId } from '../../storage/firms/firm-ids.ts'
import { withDuckdb } from '../duckdb.ts'
import type { SnapshotColumn } from '../snapshot-columns.ts'
import {
  FIRM,
  HELD_ON,
  TRAITS,
  traitsOf,
  NAME,
  RECORD_DOUBLES,
  RECORD_INTS,
  SEQ,
  VALUE,
} from './fact-record.ts'
import { pickFirms } from './pick-firms.ts'
import { PILE_FIRMS, PileWriter } from './piles.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinyu-piles-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FIRMS = 2 * PILE_FIRMS + 5
const columns: readonly SnapshotColumn[] = [
  { key: 'staff', name: 'staff', kind: 'number' },
  { key: 'town', name: 'town', kind: 'word' },
]
const REGISTER = sourceKinds.indexOf('register')

/** Says the number of each firm in one column and, by a later word of the same source, twice the number in every seventh. */
test('firms of many piles, dealt by two, are picked in their order, each with what was said of it last', async () => {
  const gathered = gatherIds()
  for (let firm = 0; firm < FIRMS; firm++) gathered.add(idOf(firm), 0)
  const firms = gathered.end()
  const [one, two] = [new PileWriter(join(folder, 'one'), FIRMS), new PileWriter(join(folder, 'two'), FIRMS)]
  for (let firm = FIRMS - 1; firm >= 0; firm--) {
    put(firm % 2 === 0 ? one : two, { firm, slot: 0, seq: firm, value: firm })
    if (firm % 7 === 0) put(two, { firm, slot: 0, seq: FIRMS + firm, value: 2 * firm })
    if (firm % 5 === 0) put(two, { firm, slot: 1, seq: firm, value: 1 })
  }
  const path = join(folder, 'firms.parquet')
  const dealt = [
    { piles: one.end(), numbers: Int32Array.of(3) },
    { piles: two.end(), numbers: Int32Array.of(3, 1) },
  ]
  one.close()
  two.close()
  const words = ['永安', '晋江', '南安', '登记']
  const tellings = Int32Array.of(6, 0, -1, PILE_FIRMS, 1, 2)
  const rows = await withDuckdb({ threads: 1, memoryMb: 300 }, async (connection) => {
    const order = { firms, columns, dealt, words, tellings, path }
    await pickFirms(connection, { ...order, from: 0, to: FIRMS })
    return (await connection.runAndReadAll(`select * from read_parquet('${path}')`)).getRows()
  })
  const staffOf = (firm: number): number => (firm === 6 ? -1 : firm % 7 === 0 ? 2 * firm : firm)
  const townOf = (firm: number) => (firm === PILE_FIRMS ? '南安' : firm % 5 === 0 ? '晋江' : null)
  expect(rows).toEqual(
    Array.from({ length: FIRMS }, (_, firm) => [sayFirmId(firms, firm), BigInt(staffOf(firm)), townOf(firm)]),
  )
})

function idOf(firm: number): Buffer {
  return Buffer.from(firm.toString(16).padStart(32, '0'), 'hex')
}

function put(
  writer: PileWriter,
  { firm, slot, seq, value }: { firm: number; slot: number; seq: number; value: number },
): void {
  const at = writer.next(firm)
  writer.ints[at * RECORD_INTS + FIRM] = firm
  writer.ints[at * RECORD_INTS + TRAITS] = traitsOf(slot, 0, REGISTER, 1)
  writer.ints[at * RECORD_INTS + NAME] = 0
  writer.ints[at * RECORD_INTS + HELD_ON] = 20_000
  writer.doubles[at * RECORD_DOUBLES + SEQ] = seq
  writer.doubles[at * RECORD_DOUBLES + VALUE] = value
}
