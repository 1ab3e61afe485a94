import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { MANIFEST } from '../storage/backup-format.ts'
import { openStorage } from '../storage/storage.ts'
import { sayAuditLag } from './audit-lag.ts'
import { checkBackups } from './check-backups.ts'
import { checkFolderRights, checkNode, checkSecretFile, checkZone, sayFree } from './check-machine.ts'
import { sayOffset } from './check-records.ts'
import { examine } from './examination.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinyu-examination-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string): string => join(folder, name)

const now = new Date('2026-11-21T08:00:00Z')
const here = { clock: () => new Date(), nodeVersion: 'v24.21.0', zone: 'Asia/Shanghai' }

describe('the examination', () => {
  test('beside a running server finds all sound and leaves it running', async () => {
    const env = { YINYU_DATA: path('data'), YINYU_BACKUP_FOLDER: path('backups') }
    makeBackup(path('backups/2026-11-21'), new Date().toISOString())
    const storage = await openStorage({ kind: 'folder', folder: path('data') }, 'server')
    const lines = await examine(env, here)
    await storage.check()
    await storage.stop()
    expect(lines.map(({ mark, title }) => `${title} ${mark}`)).toEqual([
      'Node.js sound',
      '时区 sound',
      '环境变量 sound',
      '数据文件夹 sound',
      expect.stringMatching('磁盘空间 '),
      '数据库 sound',
      '数据库升级 sound',
      '时钟 sound',
      '审计链 sound',
      '备份 sound',
    ])
  }, 60_000)

  test('makes nothing where there is nothing yet', async () => {
    const lines = await examine({ YINYU_DATA: path('new') }, here)
    expect(lines.map(({ mark, title }) => `${title} ${mark}`)).toEqual([
      'Node.js sound',
      '时区 sound',
      '环境变量 sound',
      '数据文件夹 note',
      expect.stringMatching('磁盘空间 '),
      '数据库 note',
      '备份 note',
    ])
  })

  test('tells every fault of the environment and a database that does not answer, without its password', async () => {
    const password = path('password')
    writeFileSync(password, 'hunter2\n', { mode: 0o644 })
    const env = {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      DATABASE_PASSWORD_FILE: password,
      PORT: 'x',
      YINYU_X: '1',
    }
    const lines = await examine(env, here)
    expect(lines.map(({ mark, title }) => `${title} ${mark}`)).toEqual([
      'Node.js sound',
      '时区 sound',
      '环境变量 faulty',
      '环境变量 faulty',
      '密码文件 note',
      '数据库 faulty',
      '备份 note',
    ])
    expect(JSON.stringify(lines)).not.toContain('hunter2')
  })
})

describe('a single check', () => {
  test.each([
    [checkNode('v24.0.0'), 'sound'],
    [checkNode('v22.19.0'), 'faulty'],
    [checkZone('Asia/Shanghai'), 'sound'],
    [checkZone('UTC'), 'note'],
    [sayFree('/a', 0.9), 'faulty'],
    [sayFree('/a', 4.9), 'note'],
    [sayFree('/a', 5), 'sound'],
    [sayOffset(5_000, 5_000, 5_010), 'sound'],
    [sayOffset(3_000, 5_000, 5_010), 'sound'],
    [sayOffset(2_999, 5_000, 5_010), 'faulty'],
    [sayOffset(7_010, 5_000, 5_010), 'sound'],
    [sayOffset(7_011, 5_000, 5_010), 'faulty'],
    [sayAuditLag({ events: 0, seconds: 0 }), 'sound'],
    [sayAuditLag({ events: 2, seconds: 60 }), 'sound'],
    [sayAuditLag({ events: 2, seconds: 61 }), 'note'],
    [sayAuditLag({ events: 2, seconds: 601 }), 'faulty'],
  ])('%j', ({ mark, finding }, expected) => {
    expect(mark).toBe(expected)
    expect(mark !== 'faulty' || finding.includes('请')).toBe(true)
  })

  test.runIf(process.platform !== 'win32')('of rights', () => {
    mkdirSync(path('open'))
    chmodSync(path('open'), 0o755)
    writeFileSync(path('open/file'), '', { mode: 0o600 })
    expect(checkFolderRights(path('open')).mark).toBe('faulty')
    expect(checkFolderRights(path('open/file')).mark).toBe('faulty')
    expect(checkSecretFile('A_PASSWORD_FILE', path('open/file')).mark).toBe('sound')
  })
})

describe('the age of the backups', () => {
  test('is that of the newest finished one', async () => {
    const backups = path('several')
    makeBackup(join(backups, 'old'), '2026-11-01T00:00:00.000Z')
    makeBackup(join(backups, 'new'), '2026-11-20T06:00:00.000Z')
    makeBackup(join(backups, 'next.part-0a1b2c3d'), '2026-11-21T07:00:00.000Z')
    mkdirSync(join(backups, 'no-backup'))
    writeFileSync(join(backups, 'file'), '')
    expect(await checkBackups(backups, now)).toEqual({
      mark: 'sound',
      title: '备份',
      finding: '最新的是 new，26 小时前；请每月试一次恢复',
    })
    expect(await checkBackups(backups, new Date('2026-11-21T09:00:00Z'))).toEqual({
      mark: 'faulty',
      title: '备份',
      finding: '最新的是 new，27 小时前，超过 26 小时：请查看定时任务为什么没有做',
    })
  })

  test('is a fault when there is none', async () => {
    mkdirSync(path('none'))
    expect((await checkBackups(path('none'), now)).finding).toContain('里没有备份')
    expect((await checkBackups(path('nowhere'), now)).finding).toContain('不能读取')
  })
})

function makeBackup(at: string, madeAt: string): void {
  mkdirSync(at, { recursive: true })
  writeFileSync(join(at, MANIFEST), JSON.stringify({ format: 1, madeAt, schema: 1, tables: [] }))
}
