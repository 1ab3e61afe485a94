import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { connect } from '../connection.ts'
import { EMBEDDED_ADMIN } from '../embedded/cluster-folder.ts'
import { findRunning } from '../embedded/postmaster.ts'
import { superviseEmbedded } from '../embedded/supervisor.ts'
import { openStorage, type Storage } from '../storage.ts'
import { checkRound, type RoundFinding } from './check-round.ts'

/** Who is killed with SIGKILL. */
export const victims = ['server', 'database', 'both'] as const
export type Victim = (typeof victims)[number]

/** How a round went, and how long it took until writing went on. */
export interface Round extends RoundFinding {
  readonly victim: Victim
  readonly recoveredMs: number
}

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
const WAIT_MS_MOST = 60_000
const POLL_MS = 5

/** Kills in turn the server, the database and both, while eight writers write, and gives each round as it ends. */
export async function* killRounds(
  folder: string,
  { rounds, writeMs }: { rounds: number; writeMs: () => number },
): AsyncGenerator<Round> {
  const enterprise = await whileOpen(folder, ({ admin }) => enterOne(admin))
  for (let n = 0; n < rounds; n++) {
    const victim = victims[n % victims.length] ?? 'both'
    const prefix = `kill-${n}`
    const noteFile = join(folder, `${prefix}.notes`)
    writeFileSync(noteFile, '')
    const child = spawn(process.execPath, [writer, folder, noteFile, prefix, enterprise], {
      stdio: 'inherit',
    })
    await untilAcknowledged(noteFile, prefix, 1)
    await setTimeout(writeMs())
    const killedAt = performance.now()
    await kill(victim, child, folder)
    if (victim === 'database')
      await untilAcknowledged(noteFile, prefix, countAcknowledged(noteFile, prefix) + 20)
    const alone = performance.now()
    if (victim === 'database') await end(child)
    yield await whileOpen(folder, async (open) => {
      const recoveredMs = (victim === 'database' ? alone : performance.now()) - killedAt
      return { victim, recoveredMs, ...(await checkRound(open, { noteFile, prefix, enterprise })) }
    })
  }
}

/** Looks through every index of the schema and every table for damage; gives how many were looked at. */
export function checkStructures(folder: string): Promise<number> {
  return whileOpen(folder, async ({ admin }) => {
    await admin.query('create extension if not exists amcheck')
    const indexes =
      await admin.query(`select bt_index_check(c.oid, true) from pg_class c join pg_am m on m.oid = c.relam
      where c.relkind = 'i' and m.amname = 'btree' and c.relpersistence = 'p'`)
    const damage = await admin.query(`select h.* from pg_class c, verify_heapam(c.oid) h
      where c.relkind = 'r' and c.relnamespace = 'yinyu'::regnamespace`)
    if (damage.rowCount !== 0) throw new Error(`${damage.rowCount} damaged places`)
    return indexes.rowCount ?? 0
  })
}

async function kill(victim: Victim, child: ChildProcess, folder: string): Promise<void> {
  const exited = once(child, 'exit')
  const running = await findRunning(join(folder, 'postgres'))
  if (victim !== 'server' && running !== undefined) process.kill(running.pid, 'SIGKILL')
  if (victim === 'database') return
  child.kill('SIGKILL')
  await exited
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

/** Opens the records as the next start does, and leaves them again. */
async function whileOpen<T>(
  folder: string,
  work: (open: { admin: pg.Client; storage: Storage }) => Promise<T>,
): Promise<T> {
  const storage = await openStorage({ kind: 'folder', folder }, 'tool')
  const beside = await superviseEmbedded({ folder, use: 'tool' })
  const admin = await connect(beside.login(EMBEDDED_ADMIN, 'yinyu'))
  try {
    return await work({ admin, storage })
  } finally {
    await admin.end()
    await beside.stop()
    await storage.stop()
  }
}

async function enterOne(admin: pg.ClientBase): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into yinyu.enterprise (credit_code, name, region, state)
     values ('91350500MA2XN7KH6J', '被测企业', '350582', 'active') returning id`,
  )
  return rows[0]?.id ?? ''
}

async function untilAcknowledged(noteFile: string, prefix: string, least: number): Promise<void> {
  const until = performance.now() + WAIT_MS_MOST
  while (countAcknowledged(noteFile, prefix) < least) {
    if (performance.now() > until) throw new Error(`no write was acknowledged for ${WAIT_MS_MOST} ms`)
    await setTimeout(POLL_MS)
  }
}

function countAcknowledged(noteFile: string, prefix: string): number {
  return readFileSync(noteFile, 'utf8').split(`acknowledged ${prefix}-`).length - 1
}
