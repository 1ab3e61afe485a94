import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test, vi } from 'vitest'
import { newStage, rehearse, type FactValue, type RehearsalOrder, type RehearsalPart } from '@yinyu/rules'
import { boardOf } from '../testing/board-of.ts'
import { openRehearseDesk, type Scenery } from './rehearse-desk.ts'
import { content, occasion, ruleOf } from './testing/content-in-force.ts'

const rule = ruleOf('policy', 'P05')
const WAN = 1_000_000
const parts = new Set<RehearsalPart>(['splits', 'distribution', 'near', 'cliffs', 'ambiguities'])

// A thread takes a second to start, and more on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const desk = openRehearseDesk()
afterAll(() => desk.rest())

/** Firms of one county, each with its research in 2025 in ten thousands. */
function sceneryOf(research: readonly number[]): Scenery {
  const firms = research.map((wan, i) => {
    const values: Readonly<Record<string, FactValue>> = {
      region: '350582',
      industry: '3911',
      'title-tech-sme': true,
      'title-hnte': false,
      'other-tech-firm': false,
      'rd-expense@2025': wan * WAN,
      'rd-expense@2024': 100 * WAN,
    }
    return { id: `${i}`, facts: new Map(Object.entries(values).map(([key, value]) => [key, { value }])) }
  })
  return {
    board: boardOf(content, occasion.on, firms),
    definitions: content,
    occasion,
    names: { regions: new Map([['350582', '晋江市']]), industries: new Map() },
  }
}

function orderAt(number: string): RehearsalOrder {
  const changes = [{ path: 'P05-2/value', number }]
  return { rule, against: rule, region: '350000', variants: [{ name: '', changes }] }
}

const metIn = async (scenery: Scenery, number: string) =>
  (await desk.figures(scenery, orderAt(number), new Set())).figures?.variants[0]?.after.met

test('gives the figures that are played where one stands', async () => {
  const scenery = sceneryOf([150, 250, 350])
  const scene = {
    definitions: content,
    occasion,
    nameOfRegion: () => undefined,
    nameOfIndustry: () => undefined,
  }
  expect(await desk.figures(scenery, orderAt('300'), parts)).toEqual(
    rehearse(newStage(content, occasion, scenery.board), orderAt('300'), { parts, scene }),
  )
})

test('plays over several boards side by side, and again over one that it was told to let go of', async () => {
  const [few, many] = [sceneryOf([250]), sceneryOf([250, 260, 270])]
  expect(await Promise.all([metIn(few, '240'), metIn(many, '240'), metIn(few, '255')])).toEqual([1, 3, 0])
  desk.keepOnly([many.board])
  expect([await metIn(few, '240'), await metIn(many, '265')]).toEqual([1, 1])
})

test('tells the firms behind a figure by their places', async () => {
  const scenery = sceneryOf([150, 250, 350])
  const asked = { variant: 0, group: { kind: 'leaving' }, row: undefined, skip: 0, most: 10 } as const
  expect(await desk.firms(scenery, orderAt('300'), asked)).toMatchObject({
    is: 'found',
    count: 1,
    firms: [{ firm: 1, before: 'met', after: 'unmet' }],
  })
  expect(await desk.firms(scenery, orderAt('300'), { ...asked, variant: 3 })).toEqual({ is: 'no-variant' })
})

test('goes on after an order that cannot be played, and after a rest', async () => {
  const scenery = sceneryOf([250])
  const broken = { ...orderAt('240'), rule: { kind: 'policy', policy: {} } } as unknown as RehearsalOrder
  await expect(desk.figures(scenery, broken, parts)).rejects.toThrow('undefined')
  expect(await metIn(scenery, '240')).toBe(1)
  desk.rest()
  expect(await metIn(scenery, '240')).toBe(1)
})

test('its thread keeps no process from ending', async () => {
  const script = `
    const { openRehearseDesk } = await import(${JSON.stringify(new URL('./rehearse-desk.ts', import.meta.url))})
    const { boardOf } = await import(${JSON.stringify(new URL('../testing/board-of.ts', import.meta.url))})
    const region = { id: 'region', kind: 'region', period: 'now' }
    const definitions = { indicators: new Map([['region', region]]), standards: [], policies: [] }
    const occasion = { on: '2026-06-01', purpose: 'new' }
    const board = boardOf(definitions, occasion.on, [{ id: 'a', facts: new Map([['region', { value: '350582' }]]) }])
    const scenery = { board, definitions, occasion, names: { regions: new Map(), industries: new Map() } }
    const order = { rule: {}, variants: [{ name: '', changes: [] }], region: '350000' }
    const alive = setInterval(() => {}, 1_000)
    const played = (error) => console.log(error.message)
    await openRehearseDesk().figures(scenery, order, new Set()).catch(played)
    clearInterval(alive)
  `
  const folder = mkdtempSync(join(tmpdir(), 'yinyu-thread-'))
  const file = join(folder, 'play.mjs')
  writeFileSync(file, script)
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 30_000 })
    expect(stdout).toContain('undefined')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
