import { describe, expect, test } from 'vitest'
import { countTests } from './test-result.mjs'

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
