import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { readFile } from 'node:fs/promises'
import { connect, sqlState, type Login } from '../connection.ts'
import { storageFault } from '../storage-fault.ts'
import { packagedBinaries, type BinaryFolder } from './binaries.ts'
import { EMBEDDED_ADMIN, prepareCluster, socketFolder } from './cluster-folder.ts'
import { holdOpen, leave, type Use } from './holding.ts'
import {
  dropStalePid,
  findRunning,
  startPostmaster,
  stopPostmaster,
  type Settings,
  type Started,
} from './postmaster.ts'
import { findRunAs, type RunAs } from './run-as.ts'

/** A database of ours in a data folder, kept running until it is left. */
export interface Embedded {
  login(user: string, database: string): Login
  /** Leaves; the last one to leave stops the database. */
  stop(): Promise<void>
}

/** How to run it; `binaries` and `settings` are for tests. */
export interface Supervision {
  readonly folder: string
  /** One server to a folder; any number of tools beside it. */
  readonly use: Use
  readonly binaries?: BinaryFolder
  readonly settings?: Settings
}

interface Place {
  readonly cluster: string
  readonly socket: string
  readonly binaries: BinaryFolder
  readonly way: RunAs
  readonly settings: Settings
}

const OPEN_MS_MOST = 60_000
/** How long the remains of a killed database may stand in the way. */
const REMAINS_MS_MOST = 5_000
const POLL_MS = 20
const REMAINS = /lock file ".*" already exists|pre-existing shared memory/

/** Attaches to the database of the folder, or starts it; starts it again whenever it dies. */
export async function superviseEmbedded({ folder, use, ...rest }: Supervision): Promise<Embedded> {
  const binaries = rest.binaries ?? packagedBinaries()
  const way = await findRunAs(binaries)
  const cluster = await prepareCluster(folder, binaries, way)
  const socket = await socketFolder(folder, way)
  const place: Place = { cluster, socket, binaries, way, settings: rest.settings ?? {} }
  let stopping = false
  let holder = await hold()

  /** Our place at the database; when it breaks without our doing, the database has died. */
  async function hold(): Promise<pg.Client> {
    const client = await holdOpen(() => reach(place), use)
    client.once('end', () => {
      if (!stopping) reopening = hold().then((next) => void (holder = next), sayLost)
    })
    return client
  }
  let reopening: Promise<void> = Promise.resolve()

  return {
    login: (user, database) => loginOf(place, user, database),
    stop: async () => {
      stopping = true
      await reopening
      await leave(holder, () => stopPostmaster(cluster))
    },
  }
}

function sayLost(error: unknown): void {
  console.error(`数据库停止后没有能再启动：${(error as Error).message}`)
}

function loginOf({ socket }: Place, user: string, database: string): Login {
  return { host: socket, port: 5432, user, database }
}

/** A connection of the administrator, to a database that runs already or is started here. */
async function reach(place: Place): Promise<pg.Client> {
  const until = performance.now() + OPEN_MS_MOST
  let began: Started | undefined
  let remainsUntil: number | undefined
  while (performance.now() < until) {
    const client = await tryConnect(place)
    if (client !== undefined) return client
    if (began?.child.exitCode !== null && began !== undefined) {
      remainsUntil ??= performance.now() + REMAINS_MS_MOST
      await checkRemains(began, remainsUntil)
      began = undefined
    }
    if (began === undefined && (await findRunning(place.cluster)) === undefined) {
      await dropStalePid(place.cluster)
      began = startPostmaster(place.binaries, place.way, { ...place, socketFolder: place.socket })
    }
    await setTimeout(POLL_MS)
  }
  throw storageFault(
    'STORAGE_START',
    `等了 ${OPEN_MS_MOST / 1000} 秒还不能连接：请看 ${place.cluster}.log，然后再试`,
  )
}

/** Another start, or a database that is still dying, is waited for; anything else will not get better. */
async function checkRemains({ log }: Started, until: number): Promise<void> {
  const text = await readFile(log, 'utf8').catch(() => '')
  if (REMAINS.test(text) && performance.now() < until) return
  const lines = text.split('\n').filter((each) => each !== '')
  const line = lines.find((each) => /FATAL|PANIC/.test(each)) ?? lines.at(-1) ?? '没有留下说明'
  throw storageFault('STORAGE_START', `${line.trim()}：请看 ${log}`)
}

/** Undefined while nothing listens yet, or the database is coming up or going down. */
async function tryConnect(place: Place): Promise<pg.Client | undefined> {
  const running = await findRunning(place.cluster)
  if (running === undefined) return undefined
  try {
    return await connect(loginOf(place, EMBEDDED_ADMIN, 'postgres'))
  } catch (error) {
    const state = sqlState(error) ?? ''
    const passing = ['57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02']
    if (passing.includes(state) || (error as Error).message.includes('terminated')) return undefined
    throw error
  }
}
