import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp } from './backup.ts'
import { tableFile } from './backup-format.ts'
import { changeEnterprise } from './enterprises.ts'
import { readMigrations } from './migrate.ts'
import { settleMarks } from './firms/marks.ts'
import { restore } from './restore.ts'
import { withClient } from './storage.ts'
import { engines, makeDatabase, type TestDatabase } from './testing/databases.ts'
import { command, enter, province } from './testing/people.ts'
import { tableDigests } from './testing/table-digests.ts'

const now = new Date('2026-11-21T08:00:00Z')
const migrations = await readMigrations()

describe.each(engines())('a backup of $name', (engine) => {
  let db: TestDatabase
  let folder: string
  const fresh: TestDatabase[] = []
  beforeAll(async () => {
    db = await makeDatabase(engine)
    folder = mkdtempSync(join(tmpdir(), 'yinyu-backup-'))
    for (let i = 0; i < 30; i++) await enter(db.storage, { name: `䶮企业\t"${i}"\\N` })
  })
  afterAll(async () => {
    for (const each of [db, ...fresh]) await each.drop()
    await rm(folder, { recursive: true })
  })

  const empty = async (on = engine): Promise<TestDatabase> => {
    const made = await makeDatabase(on)
    fresh.push(made)
    return made
  }
  const digestsOf = (of: TestDatabase) => withClient(of.admin, tableDigests)
  /** How far the records have come: whoever judges all firms reads up to there. */
  const marksOf = (of: TestDatabase) => of.storage.aside((client) => settleMarks(client))
  const backUpTo = (name: string) => withClient(db.login, (client) => backUp(client, join(folder, name), now))
  const restoreTo = (to: TestDatabase, name: string) =>
    withClient(to.login, (client) => restore(client, join(folder, name), migrations))

  test.each(engines())('comes back whole on $name, and work goes on there', async (other) => {
    const name = `whole-${other.name}`
    const manifest = await backUpTo(name)
    const to = await empty(other)
    expect(await restoreTo(to, name)).toEqual(manifest)
    expect(await digestsOf(to)).toEqual(await digestsOf(db))
    expect(await marksOf(to)).toEqual(await marksOf(db))
    const { id } = await enter(to.storage)
    const change = { kind: 'closed', happenedOn: '2026-01-01', document: '通知书' } as const
    const ask = command('close')
    const done = await to.storage.perform(province, ask, (open) =>
      changeEnterprise(open, { enterprise: id, change, today: '2026-11-21' }),
    )
    expect(done.answer.state).toBe('closed')
  })

  test('made while others write shows one instant: every command with its outcome and its audit event', async () => {
    const state = { writing: true }
    const writers = Array.from({ length: 4 }, async () => {
      while (state.writing) await enter(db.storage)
    })
    const manifest = await backUpTo('busy')
    state.writing = false
    await Promise.all(writers)
    const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]))
    expect(rows['enterprise']).toBe(rows['command'])
    expect(rows['audit_event']).toBe(rows['command'])
    expect(rows['enterprise_event']).toBe(rows['enterprise'])
    const to = await empty()
    await restoreTo(to, 'busy')
    expect((await digestsOf(to))['enterprise']).toContain(`${rows['enterprise']} rows`)
  })

  test('with one harmed byte, a missing file or a torn manifest restores nothing', async () => {
    const to = await empty()
    const before = await digestsOf(to)
    const harm: [string, (path: string) => Promise<unknown>][] = [
      [
        'byte',
        async (path) => {
          const bytes = await readFile(tableFile(path, 'enterprise'))
          bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
          await writeFile(tableFile(path, 'enterprise'), bytes)
        },
      ],
      ['missing', (path) => rm(tableFile(path, 'fact'))],
      [
        'torn',
        async (path) =>
          writeFile(
            join(path, 'manifest.json'),
            (await readFile(join(path, 'manifest.json'))).subarray(0, 99),
          ),
      ],
    ]
    for (const [name, spoil] of harm) {
      await backUpTo(name)
      await spoil(join(folder, name))
      await expect(restoreTo(to, name)).rejects.toThrow('BACKUP_UNUSABLE')
    }
    expect(await digestsOf(to)).toEqual(before)
  })

  test('never covers records, nor an older backup, and leaves no half one', async () => {
    await backUpTo('one')
    await expect(restoreTo(db, 'one')).rejects.toThrow('RESTORE_NOT_EMPTY')
    await expect(backUpTo('one')).rejects.toThrow('BACKUP_TARGET')
    await writeFile(join(folder, 'a-file'), '')
    await expect(backUpTo('a-file/below')).rejects.toThrow('BACKUP_TARGET')
    expect((await readdir(folder)).filter((name) => name.includes('.part-'))).toEqual([])
  })
})
