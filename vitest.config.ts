import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Servers, tools and threads that the tests start find what Node has made of their files once, and need not make it anew.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('.cache/compiled', import.meta.url))

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const browserTests = 'apps/web/**/*.browser.test.ts'
const storageTests = 'apps/server/src/{storage,door,features,outside,sample}/**/*.test.ts'
const leftOut = ['**/node_modules/**', '**/dist/**']

/**
 * How long a test, a hook and a poll wait for what comes in the end. Vitest's own five seconds, and one for a poll, are
 * over on a machine with other work to do, where a start of Node alone can take seconds; what hangs is still told.
 */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } } }

const unit = {
  test: {
    ...patience,
    name: 'unit',
    include: ['{packages,apps,scripts,tidy,bench}/**/*.test.{ts,tsx}'],
    exclude: [...leftOut, browserTests, storageTests],
    // Pure code needs no walls between files, and without them two hundred files take four seconds, not sixty.
    isolate: false,
  },
}

/** The tests on real databases: the embedded one always, PostgreSQL 15 where it can be had. */
const storage = {
  test: {
    ...patience,
    name: 'storage',
    include: [storageTests],
    exclude: leftOut,
    isolate: false,
    globalSetup: 'apps/server/src/storage/testing/clusters.ts',
  },
}

/** What takes longest, by the ends of the files' names. */
const longest = [
  'firm-and-administrator-pages.browser.test.ts',
  'city-and-province-pages.browser.test.ts',
  'county-pages.browser.test.ts',
  'features/runs/runs.test.ts',
  'apps/server/src/start.test.ts',
]

/**
 * Begins with the longest files of each project: the last one otherwise keeps one worker while the other has nothing left
 * to do. Where Vitest has run before it knows this by itself; a fresh checkout has only the sizes of the files to go by.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is the sequencer's own method, not that of an array
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    return projects.flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name)
      const first = longest.flatMap((end) => own.filter(({ moduleId }) => moduleId.endsWith(end)))
      return [...first, ...own.filter((file) => !first.includes(file))]
    })
  }
}

// Two at once even on two cores: tests on databases mostly wait for them.
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [unit, storage, ...browserProject()],
  },
})

/** The tests in a real browser. They read its path from the environment variable CHROMIUM_PATH. */
function browserProject() {
  const wanted = process.env['CHROMIUM_PATH']
  const chromium = wanted === undefined ? usualPlaces.find((path) => existsSync(path)) : wanted
  if (chromium !== undefined && existsSync(chromium)) {
    return [
      {
        test: {
          ...patience,
          name: 'browser',
          include: [browserTests],
          exclude: leftOut,
          env: { CHROMIUM_PATH: chromium },
          globalSetup: 'apps/web/browser/build.ts',
          // After the others: a browser that waits for a busy processor fails where nothing is wrong. Pages mostly wait,
          // so two files at once need little more than half the time of one after the other.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ]
  }
  const what = `No Chromium ${wanted === undefined ? 'in the usual places' : `at CHROMIUM_PATH, ${wanted}`}`
  const remedy = 'install Chromium or set CHROMIUM_PATH to its program'
  if (process.env['CI']) throw new Error(`${what}, but CI must run the browser tests: ${remedy}.`)
  console.warn(`${what}: the browser tests (${browserTests}) are SKIPPED. To run them, ${remedy}.`)
  return []
}
