import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { connect, openPool, type Login } from '../connection.ts'
import { packagedBinaries } from './binaries.ts'
import { EMBEDDED_ADMIN } from './cluster-folder.ts'
import { findRunning } from './postmaster.ts'
import { findRunAs, runTool } from './run-as.ts'
import { superviseEmbedded, type Embedded } from './supervisor.ts'

const open: Embedded[] = []
const folders: string[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const newFolder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'yinyu-supervisor-')))
  return folders.at(-1) ?? ''
}
const supervise = async (folder: string, use: 'server' | 'tool'): Promise<Embedded> => {
  const embedded = await superviseEmbedded({ folder, use })
  open.push(embedded)
  return embedded
}
const loginOf = (embedded: Embedded): Login => embedded.login(EMBEDDED_ADMIN, 'postgres')
const pidOf = async (folder: string) => (await findRunning(join(folder, 'postgres')))?.pid

describe('the embedded database', () => {
  test('is started by whoever comes first, shared by all, and stopped by the last', async () => {
    const folder = newFolder()
    const [server, tool] = await Promise.all([
      superviseEmbedded({ folder, use: 'server' }),
      superviseEmbedded({ folder, use: 'tool' }),
    ])
    const pid = await pidOf(folder)
    await expect(superviseEmbedded({ folder, use: 'server' })).rejects.toThrow('STORAGE_IN_USE')
    await server.stop()
    expect(await pidOf(folder)).toBe(pid)
    await tool.stop()
    expect(await pidOf(folder)).toBeUndefined()
  })

  test('listens on a socket that is ours alone, and keeps what PostgreSQL promises about the disk', async () => {
    const client = await connect(loginOf(await supervise(newFolder(), 'server')))
    const show = async (name: string) =>
      (await client.query<{ v: string }>(`select current_setting('${name}') as v`)).rows[0]?.v
    const names = [
      'listen_addresses',
      'unix_socket_permissions',
      'fsync',
      'full_page_writes',
      'data_checksums',
    ]
    const values: (string | undefined)[] = []
    for (const name of names) values.push(await show(name))
    expect(values).toEqual(['', '0700', 'on', 'on', 'on'])
    await client.query('create extension pg_trgm')
    const chinese = await client.query<{ n: number }>("select cardinality(show_trgm('厦门企业')) as n")
    expect(chinese.rows[0]?.n).toBeGreaterThan(0)
    await client.end()
  })

  test('is started again when it is killed, and a pool goes on', async () => {
    const folder = newFolder()
    const pool = openPool(loginOf(await supervise(folder, 'server')))
    await pool.query('select')
    const before = await pidOf(folder)
    process.kill(before ?? 0, 'SIGKILL')
    await expect
      .poll(() =>
        pool.query('select').then(
          () => pidOf(folder),
          () => before,
        ),
      )
      .not.toBe(before)
    await pool.end()
  })

  test('works below a path that is too long for a socket', async () => {
    const folder = join(newFolder(), 'x'.repeat(90))
    const login = loginOf(await supervise(folder, 'tool'))
    folders.push(String(login.host))
    const client = await connect(login)
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await client.end()
  })

  test('is not deceived by the number of a process that is something else', async () => {
    const folder = newFolder()
    await (await superviseEmbedded({ folder, use: 'tool' })).stop()
    const stale = [process.pid, join(folder, 'postgres'), 1, 5432, join(folder, 'run'), '', '', ''].join('\n')
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), stale)
    await supervise(folder, 'tool')
    expect(await pidOf(folder)).not.toBe(process.pid)
  })

  test('of another version is left alone', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '12\n')
    await expect(superviseEmbedded({ folder, use: 'tool' })).rejects.toThrow('STORAGE_VERSION')
  })

  test('with files that are none says where to look', async () => {
    const folder = newFolder()
    const version = /\) (\d+)/.exec(
      await runTool(join(packagedBinaries(), 'postgres'), ['--version'], await findRunAs(packagedBinaries())),
    )
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), `${version?.[1]}\n`)
    await expect(superviseEmbedded({ folder, use: 'tool' })).rejects.toThrow('STORAGE_START')
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('could not access')
  })

  test.each(['win32-x64', 'linux-loong64'])('on %s it says what else one can do', (platform) => {
    expect(() => packagedBinaries(platform)).toThrow('DATABASE_URL')
  })
})
