import { createHash } from 'node:crypto'
import type { IsoDate } from '@yinyu/kernel'
import { bytesOfColumns, layColumns, prepareRow, writeFirm, type Definitions, type Facts } from '@yinyu/rules'
import { needsOfKeys, readFacts } from '../board-columns.ts'
import type { BoardDesk } from '../board-desk.ts'
import { boardKeys } from '../board-keys.ts'
import type { Board } from '../board.ts'
import { factsHash } from '../content-hash.ts'
import { decideBoard } from '../decide-board.ts'
import { ownHands } from '../decide-slice.ts'
import { columnsOf } from '../snapshot-columns.ts'

/** A firm as a test tells it; the id is any text. */
export interface TestFirm {
  readonly id: string
  readonly facts: Facts
}

/** A board in memory with these firms in this order, as if a snapshot had been taken on the day. */
export function boardOf(definitions: Definitions, on: IsoDate, firms: readonly TestFirm[]): Board {
  const told = firms.flatMap(({ facts }) => [...facts.keys()])
  const keys = [...new Set([...boardKeys(definitions, on), ...told])]
  const needs = needsOfKeys(keys, definitions.indicators)
  const columns = layColumns(needs, firms.length, new SharedArrayBuffer(bytesOfColumns(needs, firms.length)))
  const rowFor = prepareRow(keys, definitions.indicators)
  firms.forEach(({ facts }, firm) => writeFirm(columns, firm, rowFor(facts)))
  const kinds = columnsOf(keys, definitions.indicators)
  const places = new Map(firms.map(({ id }, firm) => [id, firm]))
  const content = factsHash(definitions)
  const said = JSON.stringify([on, content, firms.map(({ id, facts }) => [id, [...facts]])])
  return {
    manifest: {
      format: 'yinyu-snapshot-1',
      heldOn: on,
      knownOn: on,
      takenAt: `${on}T00:00:00.000Z`,
      content,
      firms: firms.length,
      columns: [...kinds],
      base: [],
      gone: [],
      later: [],
      completeFor: [],
      marks: { fact: 0, titleEvent: 0, enterpriseEvent: 0 },
    },
    hash: createHash('sha256').update(said).digest('hex'),
    keys,
    columns,
    firms: firms.length,
    idAt: (firm) => firms[firm]?.id ?? '',
    firmOf: (enterprise) => places.get(enterprise),
    factsAt: (firm) => readFacts(columns, kinds, firm),
  }
}

/** A desk with always the same board. */
export function deskOf(board: Board): BoardDesk {
  return {
    open: () => Promise.resolve(board),
    openOn: () => Promise.resolve(board),
    decide: (over, lowered, ways) => decideBoard(over, { lowered, hands: ownHands, ways }),
    close: () => Promise.resolve(),
  }
}
