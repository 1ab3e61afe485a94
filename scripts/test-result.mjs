// Prints what vitest reported last, ending with the line "N passed, N failed" that an outer CI reads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
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

/** An outer CI may keep only the end of a log, and a call log of Playwright alone can fill that. */
const LINES_MOST = 12

/** The lines about a JSON report of vitest: each failure with its reason, the counts, and last "N passed, N failed". */
export function tellResult(report) {
  const { passed, failed, skipped } = countTests(report)
  const failedFiles = report.testResults.filter(({ status }) => status === 'failed')
  return [
    ...failedFiles.flatMap(tellFailures),
    `Test Files  ${failedFiles.length} failed | ${report.testResults.length - failedFiles.length} passed`,
    `     Tests  ${failed} failed | ${passed} passed | ${skipped} skipped`,
    `${passed} passed, ${failed} failed`,
  ]
}

/** A file has a message of its own when it could not be loaded or a hook failed; such a file may have failed tests too. */
function tellFailures({ name, message, assertionResults }) {
  const tests = assertionResults.filter(({ status }) => status === 'failed')
  const own = message !== '' || tests.length === 0 ? [`failed: ${name}`, ...firstLines(message)] : []
  const each = tests.flatMap(({ fullName, failureMessages }) => [
    `failed: ${name} > ${fullName}`,
    ...failureMessages.flatMap(firstLines),
  ])
  return [...own, ...each]
}

/** Without colours and without the places inside packages and Node, which tell nothing about the test. */
function firstLines(message) {
  const lines = stripVTControlCharacters(message).split('\n')
  const telling = lines.filter(
    (line) => line.trim() !== '' && !/^\s+at .*([/\\]node_modules[/\\]|node:|<anonymous>)/.test(line),
  )
  const left = telling.length - LINES_MOST
  return [...telling.slice(0, LINES_MOST), ...(left > 0 ? [`… ${left} more lines`] : [])].map(
    (line) => `  ${line}`,
  )
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
  const { passed, failed, success } = countTests(report)
  console.log(['\n=== vitest', ...tellResult(report)].join('\n'))
  process.exitCode = success && failed === 0 && passed > 0 ? 0 : 1
}
