// Prints what vitest reported last, ending with the line "N passed, N failed" that an outer CI reads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './bootstrap.mjs'
import { testReport } from './steps.mjs'

/** Counts of one JSON report of vitest. A file that could not even be loaded counts as one failed test. */
export function countTests(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    success: report.success,
  }
}

function readReport() {
  try {
    return JSON.parse(readFileSync(join(root, testReport), 'utf8'))
  } catch {
    console.log('The tests left no report: they did not run to the end.')
    return {
      testResults: [],
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      success: false,
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = readReport()
  const { passed, failed, skipped, success } = countTests(report)
  const failedFiles = report.testResults.filter(({ status }) => status === 'failed')
  console.log('\n=== vitest')
  for (const { name } of failedFiles) console.log(`failed: ${name}`)
  console.log(
    `Test Files  ${failedFiles.length} failed | ${report.testResults.length - failedFiles.length} passed`,
  )
  console.log(`     Tests  ${failed} failed | ${passed} passed | ${skipped} skipped`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = success && failed === 0 && passed > 0 ? 0 : 1
}
