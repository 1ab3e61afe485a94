import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FaultExample } from '../test/fault-example.ts'
import { FILE_FAULTS } from '../test/file-faults.ts'
import { RULE_FAULTS } from '../test/rule-faults.ts'
import { changed, loadFiles } from '../test/good-content.ts'
import { FAULT_CODES, type FaultCode } from './fault-codes.ts'
import { loadCatalogue } from './load.ts'

/** A code without an example is a type error. */
const byCode: Readonly<Record<Exclude<FaultCode, 'CONTENT_FOLDER_MISSING'>, readonly FaultExample[]>> = {
  ...FILE_FAULTS,
  ...RULE_FAULTS,
}
const examples = Object.entries(byCode).flatMap(([code, list]) =>
  list.map((example) => ({ code, ...example })),
)

describe('faults of content', () => {
  it.each(examples)('$code: $why', ({ code, changes, file, key }) => {
    const places = loadFiles(changed(...changes)).faults.map((fault) => ({
      file: fault.file,
      key: fault.key,
      code: fault.code,
    }))
    expect(places).toEqual([{ file, key, code }])
  })

  it('teach: what, where, why, what to do', async () => {
    const messages = examples.map(({ changes }) =>
      loadFiles(changed(...changes))
        .faults.map(({ code, message }) => `${code} ${message}`)
        .join('\n'),
    )
    await expect(`${messages.join('\n')}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, '../test/fault-messages.txt'),
    )
  })

  it('have codes that are all in the table, and no code of the table is without an example', () => {
    const { faults } = loadCatalogue('/no/such/folder')
    const found = new Set(
      [...faults, ...examples.flatMap(({ changes }) => loadFiles(changed(...changes)).faults)].map(
        ({ code }) => code,
      ),
    )
    expect([...found].toSorted()).toEqual(Object.keys(FAULT_CODES).toSorted())
  })

  it('tell when there is no content folder at all', () => {
    const { faults, catalogue } = loadCatalogue('/no/such/folder')
    expect(faults.map(({ file, key, line, code }) => ({ file, key, line, code }))).toEqual([
      { file: '/no/such/folder', key: '', line: 0, code: 'CONTENT_FOLDER_MISSING' },
    ])
    expect(catalogue.indicators).toEqual([])
  })
})
