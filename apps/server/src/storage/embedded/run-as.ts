import { execFile, type SpawnOptions } from 'node:child_process'
import { promisify } from 'node:util'
import { join } from 'node:path'
import { storageFault } from '../storage-fault.ts'
import type { BinaryFolder } from './binaries.ts'

/** How to run PostgreSQL, which refuses to be root. */
export interface RunAs {
  /** Words before the program. */
  readonly prefix: readonly string[]
  readonly identity: Pick<SpawnOptions, 'uid' | 'gid'>
}

const NOBODY = 65_534
const asOneself: RunAs = { prefix: [], identity: {} }
const inOwnNamespace: RunAs = {
  prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
  identity: {},
}
const asNobody: RunAs = { prefix: [], identity: { uid: NOBODY, gid: NOBODY } }

/** The first way in which the program answers; as a plain user there is only one. */
export async function findRunAs(binaries: BinaryFolder): Promise<RunAs> {
  const ways = process.getuid?.() === 0 ? [inOwnNamespace, asNobody] : [asOneself]
  const failures: string[] = []
  for (const way of ways) {
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
