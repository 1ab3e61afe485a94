import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkWorkFolders } from './check-work-folders.ts'
import { examine } from './examination.ts'
import { SEAL_FILE } from './seal.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'yinyu-work-folders-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const own = (name: string): string => {
  const folder = join(data, name)
  mkdirSync(folder, { mode: 0o700 })
  return folder
}
const findings = () => checkWorkFolders(data).map(({ mark, finding }) => `${mark} ${finding}`)

test('folders that can be written, or are not there yet, are no matter', () => {
  own('snapshot')
  expect(findings()).toEqual([])
})

test('a file in the place of a folder is found, beside a database server too', async () => {
  const file = join(data, 'snapshot')
  writeFileSync(file, '')
  const env = { YINYU_DATA: data, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  const lines = await examine(env, { clock: () => new Date(), nodeVersion: 'v24.21.0', zone: 'UTC' })
  expect(lines.filter(({ title }) => title === '工作文件夹')).toEqual([
    {
      mark: 'faulty',
      title: '工作文件夹',
      finding: `${file} 不是文件夹：请把这个文件移走`,
    },
  ])
})

test.runIf(process.platform !== 'win32')('a read-only folder is found, whoever looks', () => {
  const folders = [data, own('runs')]
  for (const folder of folders) chmodSync(folder, 0o500)
  expect(findings()).toEqual(
    folders.map((folder) => `faulty ${folder} 是只读的，服务写不进去：请运行 chmod 700 '${folder}'`),
  )
  for (const folder of folders) chmodSync(folder, 0o700)
})

test.runIf(process.getuid?.() === 0)('a folder of another account than the server’s is found', () => {
  const folder = own('snapshot')
  writeFileSync(join(data, SEAL_FILE), '')
  for (const path of [data, join(data, SEAL_FILE)]) chownSync(path, 1234, 1234)
  expect(findings()).toEqual([
    `faulty ${folder} 属于别的用户（0），服务（1234）写不进去：请运行 chown -R 1234 '${folder}'`,
  ])
})
