import { describe, expect, test } from 'vitest'
import { countTests, tellResult } from './test-result.mjs'

const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, success: false }
const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }

describe('the counts for CI', () => {
  test('are those of vitest', () => {
    const counts = countTests({ ...report, testResults: [failing] })
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 3, success: false })
  })

  test.each([
    ['no test of its own', []],
    ['only passed tests, and then fails', [{ status: 'passed' }]],
  ])('count a failed file with %s as one failed test', (_, assertionResults) => {
    const counts = countTests({ ...report, testResults: [failing, { status: 'failed', assertionResults }] })
    expect(counts.failed).toBe(2)
  })
})

describe('what is told at the end', () => {
  const end = ['     Tests  1 failed | 3 passed | 3 skipped', '3 passed, 1 failed']
  const failed = (name: string, message: string, ...assertionResults: object[]) =>
    tellResult({ ...report, testResults: [{ name, status: 'failed', message, assertionResults }] })

  test('names each failed test, with what it met and where in our own files', () => {
    const stack = [
      "Error: expected \u001B[31m'共 300 家'\u001B[39m to be '共 7 家'",
      '    at Proxy.poll (file:///yinyu/node_modules/vitest/dist/index.js:7403:47)',
      '    at /yinyu/registry.browser.test.ts:26:3',
      '    at new Promise (<anonymous>)',
      '    at processTicksAndRejections (node:internal/process/task_queues:104:5)',
    ]
    const lines = failed(
      '/yinyu/registry.browser.test.ts',
      '',
      { fullName: 'one that passed', status: 'passed', failureMessages: [] },
      { fullName: 'a list is kept', status: 'failed', failureMessages: [stack.join('\n'), 'Error: another'] },
    )
    expect(lines).toEqual([
      'failed: /yinyu/registry.browser.test.ts > a list is kept',
      "  Error: expected '共 300 家' to be '共 7 家'",
      '      at /yinyu/registry.browser.test.ts:26:3',
      '  Error: another',
      'Test Files  1 failed | 0 passed',
      ...end,
    ])
  })

  test('names a file that could not be loaded, with the reason', () => {
    expect(failed('/yinyu/a.test.ts', 'Cannot find module')).toEqual([
      'failed: /yinyu/a.test.ts',
      '  Cannot find module',
      'Test Files  1 failed | 0 passed',
      '     Tests  2 failed | 3 passed | 3 skipped',
      '3 passed, 2 failed',
    ])
  })

  test('shows the beginning of a long reason and says how much there was', () => {
    const failureMessages = [Array.from({ length: 300 }, (_, i) => `line ${i}`).join('\n')]
    const lines = failed('/a', '', { fullName: 'long', status: 'failed', failureMessages })
    const first = Array.from({ length: 12 }, (_, i) => `  line ${i}`)
    const said = [
      'failed: /a > long',
      ...first,
      '  … 288 more lines',
      'Test Files  1 failed | 0 passed',
      ...end,
    ]
    expect(lines).toEqual(said)
  })

  test('is the counts alone where all is well', () => {
    const testResults = [{ name: '/a', status: 'passed', message: '', assertionResults: [] }]
    expect(tellResult({ ...report, numFailedTests: 0, testResults })).toEqual([
      'Test Files  0 failed | 1 passed',
      '     Tests  0 failed | 3 passed | 3 skipped',
      '3 passed, 0 failed',
    ])
  })
})
