// `npm start`, `npm test`, `npm run check|format|bench`: prepare, then run the steps of that task.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, Refusal, root, runNode, stop, toolScript } from './bootstrap.mjs'
import { benchSteps, checkSteps, formatSteps, furtherSteps, testSteps, webBuild } from './steps.mjs'

const tasks = {
  start,
  test: (node, rest) => runSteps(node, testSteps, rest),
  check: (node, rest) => runSteps(node, checkSteps, rest),
  // `check` without `test`: .ci/run has just done the latter.
  'check-rest': (node) => runSteps(node, furtherSteps, []),
  format: (node) => runSteps(node, formatSteps, []),
  bench: (node, rest) => runSteps(node, benchSteps, rest),
}

/** Runs every step even after a red one, so that one run shows everything there is to mend. */
async function runSteps(node, steps, rest) {
  const results = []
  for (const step of steps) {
    const started = performance.now()
    console.log(`\n=== ${step.name}`)
    const outcome = await runStep(node, step, rest)
    results.push({ name: step.name, outcome, seconds: (performance.now() - started) / 1000 })
  }
  console.log('\n=== summary')
  for (const { name, outcome, seconds } of results) {
    console.log(`${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${name}`)
  }
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}

async function runStep(node, step, rest) {
  if (step.needs && !existsSync(join(root, step.needs))) {
    console.log(`${step.needs} does not exist, so there is nothing to do here.`)
    return process.env.CI ? 'failed' : 'skipped'
  }
  // A report of an earlier run must never be taken for this one's.
  if (step.report) rmSync(join(root, step.report), { force: true })
  const script = step.tool ? toolScript(step.tool, step.command) : join(root, step.file)
  const status = await runNode(node, [script, ...step.args, ...(step.takesArguments ? rest : [])])
  return status === 0 ? 'ok' : 'failed'
}

/** Our own convention: Node's own limit for short-lived things leaves a server a hundred megabytes larger after its start. */
const YOUNG_MB = 16

async function start(node, rest) {
  const server = join(root, 'apps/server/src/main.ts')
  if (!existsSync(server))
    throw new Refusal('There is no server yet: apps/server/src/main.ts does not exist.')
  if (webIsStale()) {
    console.log('Building the web pages ...')
    const status = await runNode(node, [toolScript('vite'), ...webBuild.args, '--logLevel', 'warn'])
    if (status !== 0) throw new Refusal('The web pages could not be built; see the message above.')
  }
  return runNode(node, [`--max-semi-space-size=${YOUNG_MB}`, server, ...rest])
}

/** Whether any source of the web pages is newer than what was built from it. */
function webIsStale() {
  const built = join(root, 'apps/web/dist/index.html')
  if (!existsSync(built)) return true
  const sources = ['apps/web', 'packages', 'package-lock.json']
  return Math.max(...sources.map((path) => newestChange(join(root, path)))) > statSync(built).mtimeMs
}

function newestChange(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  const children = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules')
  // A deleted file leaves its trace in the time of its folder. apps/web itself is left out: a build writes into it.
  const own = existsSync(join(path, 'package.json')) ? 0 : stats.mtimeMs
  return Math.max(own, ...children.map((name) => newestChange(join(path, name))))
}

const [taskName, ...rest] = process.argv.slice(2)
const task = Object.hasOwn(tasks, taskName ?? '') ? tasks[taskName] : undefined
try {
  if (!task)
    throw new Refusal(`Unknown task "${taskName ?? ''}"; there are: ${Object.keys(tasks).join(', ')}.`)
  const node = await prepare()
  process.exitCode = await task(node, rest)
} catch (error) {
  stop(error)
}
