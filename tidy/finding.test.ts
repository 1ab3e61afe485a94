import { describe, expect, test } from 'vitest'
import { expectTidy } from './finding.ts'

const finding = { where: 'a.ts:1', what: 'an enum', why: 'it is code', todo: 'write a union' }

describe('a check of the style guide', () => {
  test('fails when it has seen nothing', () => {
    expect(() => expectTidy([], () => [])).toThrow('seen nothing')
  })

  test('fails with every finding: where, what, why, and what to do', () => {
    expect(() => expectTidy(['a', 'b'], () => [finding])).toThrow(
      /2 to mend\n\na\.ts:1\n.*an enum\n.*it is code\n.*write a union/,
    )
  })

  test('passes when what it has seen is tidy', () => {
    expect(() => expectTidy(['a'], () => [])).not.toThrow()
  })
})
