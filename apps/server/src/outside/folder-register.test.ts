import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newCreditCode } from '../storage/testing/people.ts'
import { folderRegister } from './folder-register.ts'
import { outsideFaultCode } from './outside-fault.ts'
import type { Delivery, World } from './register.ts'
import { folderConnector, hurried, indicators } from './testing/agreed.ts'

const code = newCreditCode()
const header = '统一社会信用代码,营业收入@2025(万元),营业收入@2026(万元)\n'
const rules = { allowed: new Set(['revenue', 'abnormal']), indicators, today: '2026-11-21' }

let place = ''
let drop = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'yinyu-drop-'))
  drop = join(place, 'drop')
  mkdirSync(drop)
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const put = (name: string, text: string | Buffer) => writeFileSync(join(drop, name), text)
const shelf = (name: 'done' | 'refused') => readdirSync(join(drop, name)).toSorted()
const reportOf = (name: 'done' | 'refused') =>
  readFileSync(join(drop, name, shelf(name).find((each) => each.endsWith('.report.txt')) ?? ''), 'utf8')

async function take({ world = hurried, folder = drop }: { world?: World; folder?: string } = {}) {
  const deliveries: Delivery[] = []
  const codes = () => ({ [Symbol.asyncIterator]: () => [][Symbol.iterator]() as never })
  const question = { since: undefined, codes, rules, run: 'run-1', signal: new AbortController().signal }
  try {
    for await (const each of folderRegister(folderConnector(folder), world)(question)) {
      deliveries.push(each)
      each.settle?.({ recorded: each.sayings.length, unchanged: 0, refusals: each.refusals })
    }
    return { deliveries, end: 'complete' }
  } catch (error) {
    return { deliveries, end: outsideFaultCode(error) ?? String(error) }
  }
}

describe('a folder into which a register drops files', () => {
  test('a complete file is read as an import is, and put away with its report', async () => {
    put('税务-2026-11-20.csv', `${header}${code},1,2\nabc,3,4\n${newCreditCode()},x,\n`)
    const { deliveries, end } = await take()
    expect(end).toBe('complete')
    expect(deliveries.flatMap(({ sayings }) => sayings)).toEqual([
      // A past year holds from its last day on, the running one from the day of the file.
      {
        place: '第 2 行',
        creditCode: code,
        indicator: 'revenue',
        year: 2025,
        value: 1_000_000,
        heldOn: '2025-12-31',
      },
      {
        place: '第 2 行',
        creditCode: code,
        indicator: 'revenue',
        year: 2026,
        value: 2_000_000,
        heldOn: '2026-11-20',
      },
    ])
    expect(shelf('done')).toEqual(['税务-2026-11-20.run-1.csv', '税务-2026-11-20.run-1.report.txt'])
    const report = reportOf('done')
    expect(report).toContain('共 3 行；新记录 2 项，与已有相同 0 项，没有采用 2 项')
    expect(report).toContain('第 3 行，统一社会信用代码不对（ROW_CODE）')
    expect(report).toContain('（ROW_VALUE NOT_A_NUMBER）')
    expect(readdirSync(drop).toSorted()).toEqual(['done', 'refused'])
  })

  test('a column that it may not give is told once', async () => {
    const rows = Array.from({ length: 5 }, () => `${newCreditCode()},10`).join('\n')
    put('2026-11-20.csv', `统一社会信用代码,从业人员@2025\n${rows}\n`)
    const { deliveries } = await take()
    expect(deliveries.map(({ sayings, refusals }) => [sayings, refusals])).toEqual([
      [[], [{ place: '整列', code: 'ROW_NOT_ALLOWED', indicator: 'staff', year: 2025 }]],
    ])
  })

  test.each([
    ['no day in its name', '税务.csv', header, '文件名里要有数据的日期'],
    ['a day to come', '2026-11-22.csv', header, '不能是将来的日期'],
    ['another ending', '2026-11-20.xlsx', 'PK', '只收 .csv 文件'],
    ['nothing in it', '2026-11-20.csv', '', '没有任何内容'],
    ['no column we know', '2026-11-20.csv', 'a,b\n1,2\n', '没有一个认得出来'],
    ['an open quote in its last row', '2026-11-20.csv', `${header}${code},1,2\n${code},"3`, '双引号没有配对'],
    ['a picture in it', '2026-11-20.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), '没有采用'],
  ])('a file with %s is refused as a whole', async (_, name, text, why) => {
    put(name, text)
    const { deliveries, end } = await take()
    expect([end, deliveries]).toEqual(['complete', []])
    expect(reportOf('refused')).toContain(why)
    expect(shelf('refused')).toHaveLength(2)
  })

  test('a file that is still being written waits, and is read when it is whole', async () => {
    put('2026-11-20.csv', header)
    put('2026-11-19.csv.part', header)
    put('.2026-11-18.csv', header)
    const sleep: World['sleep'] = () =>
      Promise.resolve(appendFileSync(join(drop, '2026-11-20.csv'), `${code},1,2\n`))
    expect((await take({ world: { ...hurried, sleep } })).deliveries).toEqual([])
    expect(readdirSync(drop).toSorted()).toEqual([
      '.2026-11-18.csv',
      '2026-11-19.csv.part',
      '2026-11-20.csv',
      'done',
      'refused',
    ])
    expect((await take()).deliveries.flatMap(({ sayings }) => sayings)).toHaveLength(2)
  })

  test('nothing is read outside the folder: links and sockets are put away unread', async () => {
    const secret = join(place, 'secret.csv')
    writeFileSync(secret, `${header}${code},1,2\n`)
    symlinkSync(secret, join(drop, 'link-2026-11-20.csv'))
    linkSync(secret, join(drop, 'hard-2026-11-20.csv'))
    const socket = createServer()
    await new Promise<void>((resolve) => {
      socket.listen(join(drop, 'socket-2026-11-20.csv'), resolve)
    })
    mkdirSync(join(drop, 'folder-2026-11-20.csv'))
    const { deliveries, end } = await take()
    expect([end, deliveries]).toEqual(['complete', []])
    expect(shelf('refused').filter((name) => name.endsWith('.csv'))).toEqual([
      'hard-2026-11-20.run-1.csv',
      'link-2026-11-20.run-1.csv',
      'socket-2026-11-20.run-1.csv',
    ])
    expect(readFileSync(secret, 'utf8')).toContain(code)
    socket.close()
    expect(shelf('done')).toEqual([])
  })

  test('a shelf that leads elsewhere, and a folder that is none, are refused', async () => {
    put('2026-11-20.csv', `${header}${code},1,2\n`)
    const elsewhere = join(place, 'elsewhere')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, join(drop, 'done'))
    expect(await take()).toEqual({ deliveries: [], end: 'CONNECTOR_FOLDER' })
    expect(readdirSync(elsewhere)).toEqual([])
    expect(existsSync(join(drop, '2026-11-20.csv'))).toBe(true)
    symlinkSync(drop, join(place, 'alias'))
    expect((await take({ folder: join(place, 'alias') })).end).toBe('CONNECTOR_FOLDER')
    expect((await take({ folder: join(place, 'none') })).end).toBe('CONNECTOR_FOLDER')
  })

  test('a file whose rows were not recorded stays where it is', async () => {
    put('2026-11-20.csv', `${header}${code},1,2\n`)
    const codes = () => ({ [Symbol.asyncIterator]: () => [][Symbol.iterator]() as never })
    const question = { since: undefined, codes, rules, run: 'run-1', signal: new AbortController().signal }
    for await (const each of folderRegister(folderConnector(drop), hurried)(question)) {
      expect(each.sayings).toHaveLength(2)
      break
    }
    expect(existsSync(join(drop, '2026-11-20.csv'))).toBe(true)
    expect(shelf('done')).toEqual([])
  })

  test('a name of great length is put away all the same', async () => {
    put(`${'税'.repeat(70)}-2026-11-20.csv`, `${header}${code},1,2\n`)
    expect((await take()).end).toBe('complete')
    expect(shelf('done')).toHaveLength(2)
  })
})
