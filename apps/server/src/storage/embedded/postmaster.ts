import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { toolEnvironment, type RunAs } from './run-as.ts'
import type { BinaryFolder } from './binaries.ts'

/** What a running database has written down of itself. */
export interface Running {
  readonly pid: number
  readonly socketFolder: string
  readonly port: number
}

const POLL_MS = 20
const STOP_MS_MOST = 30_000
const PORT = 5432

/** How the database is set up beyond its own defaults. */
export type Settings = Readonly<Record<string, string>>

/** Reachable by its socket only, and durable: fsync and full page writes stay as PostgreSQL has them. */
const settingsOf = (socketFolder: string): Settings => ({
  listen_addresses: '',
  unix_socket_directories: socketFolder,
  unix_socket_permissions: '0700',
  port: String(PORT),
  max_connections: '60',
  // The log of an import fits in between two turns of the process that writes it; else the import writes it itself.
  wal_buffers: '16MB',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  logging_collector: 'off',
  // Values of records must not reach a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
})

/** A database just started, and the file into which it writes its messages. */
export interface Started {
  readonly child: ChildProcess
  readonly log: string
}

/** Starts the database detached, so that Ctrl+C reaches it only through us. */
export function startPostmaster(
  binaries: BinaryFolder,
  way: RunAs,
  at: { cluster: string; socketFolder: string; settings: Settings },
): Started {
  const settings = { ...settingsOf(at.socketFolder), ...at.settings }
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program = '', ...rest] = [...way.prefix, join(binaries, 'postgres'), '-D', at.cluster, ...words]
  const log = `${at.cluster}.log`
  const output = openSync(log, 'w', 0o600)
  const child = spawn(program, rest, {
    ...way.identity,
    cwd: '/',
    env: toolEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  // A program that cannot be run at all ends at once; whoever waits for it sees that it did.
  child.on('error', () => undefined)
  child.unref()
  return { child, log }
}

/** What stands in postmaster.pid, when its process lives and is a database. */
export async function findRunning(cluster: string): Promise<Running | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '')
  const [pid = '', , , port = '', socketFolder = ''] = text.split('\n')
  if (!/^\d+$/.test(pid) || socketFolder === '' || !(await isPostmaster(Number(pid)))) return undefined
  return { pid: Number(pid), socketFolder, port: Number(port) }
}

/**
 * After a restart of the machine or container the old number may belong to any program, and PostgreSQL then refuses
 * to start. The file goes only when that program is known to be no PostgreSQL.
 */
export async function dropStalePid(cluster: string): Promise<void> {
  const [pid = ''] = (await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n')
  if (!/^\d+$/.test(pid) || !isAlive(Number(pid)) || (await isPostmaster(Number(pid)))) return
  await rm(pidFile(cluster), { force: true })
}

/** Stops the database in good order; true once it is gone. */
export async function stopPostmaster(cluster: string): Promise<boolean> {
  const running = await findRunning(cluster)
  if (running === undefined) return true
  process.kill(running.pid, 'SIGINT')
  const until = performance.now() + STOP_MS_MOST
  while (isAlive(running.pid)) {
    if (performance.now() > until) return false
    await setTimeout(POLL_MS)
  }
  return true
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

async function isPostmaster(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  // Only Linux says so; elsewhere a living process is believed to be one.
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined)
  return name === undefined || name.startsWith('postgres')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
