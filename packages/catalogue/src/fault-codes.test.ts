import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FaultExample } from '../test/fault-example.ts'
import { FILE_FAULTS } from '../test/file-faults.ts'
import { FAILING_CASES, RELATION_FAULTS } from '../test/relation-faults.ts'
import { RESERVE_SOURCE_FAULTS } from '../test/reserve-source-faults.ts'
import { RULE_FAULTS } from '../test/rule-faults.ts'
import { changed, GOOD_CONTENT, loadFiles } from '../test/good-content.ts'
import { FAULT_CODES, type FaultCode } from './fault-codes.ts'
import { loadCatalogue } from './load.ts'

/** A code without an example is a type error. */
const byCode: Readonly<Record<Exclude<FaultCode, 'CONTENT_FOLDER_MISSING'>, readonly FaultExample[]>> = {
  ...FILE_FAULTS,
  ...RULE_FAULTS,
  CONTENT_CASE_FAILS: FAILING_CASES,
}
const examples = [
  ...Object.entries(byCode),
  ...Object.entries(RELATION_FAULTS),
  ...Object.entries(RESERVE_SOURCE_FAULTS),
].flatMap(([code, list]) =>
  list.map((example) => ({ code, ...example, faults: loadFiles(changed(...example.changes)).faults })),
)
const nowhere = loadCatalogue('/no/such/folder')

describe('faults of content', () => {
  it.each(examples)('$code: $why', ({ code, file, key, faults }) => {
    expect(faults.map((fault) => ({ file: fault.file, key: fault.key, code: fault.code }))).toEqual([
      { file, key, code },
    ])
  })

  it('teach: what, where, why, what to do', async () => {
    const lines = examples.flatMap(({ faults }) => faults.map(({ code, message }) => `${code} ${message}\n`))
    await expect(lines.join('')).toMatchFileSnapshot(join(import.meta.dirname, '../test/fault-messages.txt'))
  })

  it('have codes that are all in the table, and no code of the table is without an example', () => {
    const found = [...nowhere.faults, ...examples.flatMap(({ faults }) => faults)].map(({ code }) => code)
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(FAULT_CODES).toSorted())
  })

  it('point at the line of the key', () => {
    const text = GOOD_CONTENT['policies/350500/equipment/policy.yaml']?.split('\n') ?? []
    const example = examples.find(({ why }) => why === '上限不是金额')
    expect(text[(example?.faults[0]?.line ?? 0) - 1]).toContain('cap: 20万元')
  })

  it('tell when there is no content folder at all', () => {
    expect(nowhere.faults.map(({ file, key, line, code }) => ({ file, key, line, code }))).toEqual([
      { file: '/no/such/folder', key: '', line: 0, code: 'CONTENT_FOLDER_MISSING' },
    ])
    expect(nowhere.catalogue.indicators).toEqual([])
  })
})
