import { execFile, type SpawnOptions } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { storageFault } from '../storage-fault.ts'
import type { BinaryFolder } from './binaries.ts'

/** How to run PostgreSQL, which refuses to be root. */
export interface RunAs {
  /** Words before the program. */
  readonly prefix: readonly string[]
  readonly identity: Pick<SpawnOptions, 'uid' | 'gid'>
}

interface Account {
  readonly uid: number
  readonly gid: number
}

const NOBODY: Account = { uid: 65_534, gid: 65_534 }

/** The first way in which the program answers. */
export async function findRunAs(binaries: BinaryFolder): Promise<RunAs> {
  const failures: string[] = []
  for (const way of ways()) {
    try {
      await runTool(join(binaries, 'postgres'), ['--version'], way)
      return way
    } catch (error) {
      failures.push((error as Error).message.split('\n').find((line) => line !== '') ?? '')
    }
  }
  throw storageFault(
    'STORAGE_BINARIES',
    `${failures.join('；')}：请用普通用户运行，或用 DATABASE_URL 指定一个数据库`,
  )
}

/** A plain user runs it as himself; root as nobody, best in a namespace, where the files stay root's. */
function ways(): readonly RunAs[] {
  const { uid, gid } = namedAccount()
  const inNamespace = {
    prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'],
    identity: {},
  }
  if (process.getuid?.() === 0) return [inNamespace, { prefix: [], identity: { uid, gid } }]
  return hasName() ? [{ prefix: [], identity: {} }] : [inNamespace]
}

/** initdb wants its user to have a name, and a container may run us under a number that has none. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function namedAccount(): Account {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  const accounts = lines
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0)
  return accounts.find(({ name }) => name === 'nobody') ?? accounts[0] ?? NOBODY
}

/** Runs a program of PostgreSQL to its end and gives what it printed. */
export async function runTool(program: string, words: readonly string[], way: RunAs): Promise<string> {
  const [first = program, ...rest] = [...way.prefix, program, ...words]
  const { stdout } = await promisify(execFile)(first, rest, {
    ...way.identity,
    cwd: '/',
    env: toolEnvironment(),
  })
  return stdout
}

/** Nothing of ours is the database's business, but where the system has its files and how it writes messages. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C.UTF-8' }
}
