import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Login } from '../connection.ts'
import { EMBEDDED_ADMIN } from '../embedded/cluster-folder.ts'
import { superviseEmbedded } from '../embedded/supervisor.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { ensureDatabase, LOGIN_ROLE } from '../roles.ts'
import { withClient } from '../storage.ts'

/** A database server that the storage tests run on. */
export interface Engine {
  readonly name: string
  readonly admin: Login
  readonly login: Login
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly engines: readonly Engine[]
  }
}

export const TEMPLATE = 'yinyu_template'
const DEBIAN_15 = '/usr/lib/postgresql/15/bin'
/** Tests start from nothing and lose nothing. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const stops: (() => Promise<void>)[] = []

/** One cluster of each engine for the whole run, with a migrated database to copy from. */
export async function setup(project: TestProject): Promise<void> {
  const engines = await Promise.all([startCluster('PostgreSQL 18, embedded'), ...postgres15()])
  await Promise.all(engines.map(makeTemplate))
  project.provide('engines', engines)
}

export async function teardown(): Promise<void> {
  await Promise.all(stops.splice(0).map((stop) => stop()))
}

function postgres15(): Promise<Engine>[] {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return [Promise.resolve(engineAt(url))]
  if (existsSync(DEBIAN_15)) return [startCluster('PostgreSQL 15', DEBIAN_15)]
  const what = `No PostgreSQL 15 in ${DEBIAN_15} and no TEST_DATABASE_URL`
  if (process.env['CI'])
    throw new Error(`${what}, but CI must run the storage tests on it: install postgresql-15.`)
  console.warn(`${what}: the storage tests run on the embedded database ONLY.`)
  return []
}

async function startCluster(name: string, binaries?: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-cluster-'))
  const chosen = binaries === undefined ? {} : { binaries }
  const cluster = await superviseEmbedded({ folder, use: 'server', settings: fast, ...chosen })
  stops.push(async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    name,
    admin: cluster.login(EMBEDDED_ADMIN, 'postgres'),
    login: cluster.login(LOGIN_ROLE, TEMPLATE),
  }
}

/** A server that others have started; the address is an administrator's. */
function engineAt(url: string): Engine {
  const { hostname, port, username, password, pathname } = new URL(url)
  const at = { host: decodeURIComponent(hostname), port: Number(port || 5432) }
  const admin = {
    ...at,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1) || 'postgres',
  }
  return {
    name: 'PostgreSQL by TEST_DATABASE_URL',
    admin,
    login: { ...at, user: LOGIN_ROLE, password: LOGIN_ROLE, database: TEMPLATE },
  }
}

async function makeTemplate({ admin, login }: Engine): Promise<void> {
  await withClient(admin, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE}`)
    await ensureDatabase(client, TEMPLATE)
    await client.query(`alter role ${LOGIN_ROLE} password '${LOGIN_ROLE}'`)
  })
  await withClient(login, async (client) => migrate(client, await readMigrations()))
}
