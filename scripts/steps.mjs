// What `npm test` and `npm run check` do, one line per step. To add a step, add a line.
//   name   the heading
//   tool   an installed package whose command runs; or `file`, a file of ours that Node runs
//   args   its arguments
//   report the file it writes, removed beforehand
//   takesArguments  whether what follows `--` on the command line goes to this step
//   needs  a path that must exist; without it the step is skipped on a workplace and red in CI

/** How many tests passed and failed, for .ci/run. */
export const testReport = '.cache/vitest.json'

export const testSteps = [
  { name: 'types', tool: 'typescript', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  {
    name: 'types of the web',
    tool: 'typescript',
    command: 'tsc',
    args: ['-p', 'apps/web/tsconfig.json'],
    needs: 'apps/web/src',
  },
  { name: 'lint', tool: 'oxlint', args: ['--deny-warnings'] },
  { name: 'format', tool: 'oxfmt', args: ['--check'] },
  // Last, so that its summary is what a reader sees at the end. The JSON is for .ci/run.
  {
    name: 'tests',
    tool: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${testReport}`],
    report: testReport,
    takesArguments: true,
  },
]

export const webBuild = {
  name: 'web build',
  tool: 'vite',
  args: ['build', 'apps/web'],
  needs: 'apps/web/index.html',
}

/** What CI runs beyond `npm test`. */
export const furtherSteps = [
  { name: 'unused code', tool: 'knip', args: [] },
  { name: 'content', file: 'apps/cli/src/main.ts', args: ['check'], needs: 'apps/cli/src/main.ts' },
  webBuild,
]

export const checkSteps = [...furtherSteps, ...testSteps]

export const formatSteps = [{ name: 'format', tool: 'oxfmt', args: ['--write'] }]

export const benchSteps = [
  { name: 'bench', file: 'bench/main.ts', args: [], needs: 'bench/main.ts', takesArguments: true },
]
