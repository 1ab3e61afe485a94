import { firmListRoutes, reserveRoutes, type ReserveCandidate } from '@yinyu/contract'
import { writeWorkbook } from '@yinyu/intake'
import { expect } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../../door/testing/open-house.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'
import { command, enter, province } from '../../../storage/testing/people.ts'
import { grantTitle } from '../../../storage/titles.ts'
import { firmListHandlersWith } from '../../firm-lists/handlers.ts'
import { readHere } from '../../imports/testing/import-desk.ts'
import { reserveHandlers } from '../handlers.ts'
import { toldBoard } from './told-board.ts'

export const today = '2026-11-22'
const routes = [...reserveRoutes, ...firmListRoutes]
const handlers = [...reserveHandlers, ...firmListHandlersWith(readHere)]
/** In fen: exactly on the line of the reply, with growth of about 8 per cent. */
const onTheLine = {
  'revenue@2025': 5_000_000_000,
  'revenue@2024': 4_700_000_000,
  'revenue@2023': 4_300_000_000,
}
const industry = { industry: '3911' }

type Firm = { readonly id: string; readonly creditCode: string; readonly name: string }

/** A house with officers of a city and two of its counties, and firms on and beside the line of the reply. */
export interface ReserveHouse {
  readonly it: TestHouse
  readonly city: TestCaller
  readonly county: TestCaller
  readonly sibling: TestCaller
  readonly firms: Readonly<Record<'met' | 'unknown' | 'small' | 'held' | 'neighbour', Firm>>
}

export async function openReserveHouse(engine: Engine): Promise<ReserveHouse> {
  const board = toldBoard(today)
  const it = await openHouse(engine, {
    routes,
    handlers,
    now: () => new Date(`${today}T02:00:00Z`),
    boards: board.desk,
  })
  const city = await it.signIn({ role: 'officer', region: '350500', unit: '市工信局' })
  const county = await it.signIn({ role: 'officer', region: '350582', unit: '晋江工信局' })
  const sibling = await it.signIn({ role: 'officer', region: '350581' })
  const { storage } = it.house
  const met = await enter(storage, { name: '甲机械' })
  const unknown = await enter(storage, { name: '乙机械' })
  const small = await enter(storage, { name: '丙机械' })
  const held = await enter(storage, { name: '丁软件' })
  const neighbour = await enter(storage, { name: '石狮机械', region: '350581' })
  const inJinjiang = { region: '350582', ...industry }
  board.tell(met.id, { ...inJinjiang, ...onTheLine })
  const { 'revenue@2024': _lacking, ...known } = onTheLine
  board.tell(unknown.id, { ...inJinjiang, ...known })
  board.tell(small.id, { ...inJinjiang, ...onTheLine, 'revenue@2025': 4_999_999_999 })
  board.tell(held.id, { region: '350582', industry: '6511', ...onTheLine })
  board.tell(neighbour.id, { ...industry, region: '350581', ...onTheLine })
  await storage.perform(province, command('grant'), (open) =>
    grantTitle(open, {
      enterprise: held.id,
      kind: 'hnte',
      issuer: '省科技厅',
      grantedOn: '2025-12-01',
      validFrom: '2025-12-01',
      validTo: '2028-11-30',
      document: '公布文件',
    }),
  )
  const firms = { met, unknown, small, held, neighbour }
  return { it, city, county, sibling, firms }
}

/** A workbook with these rows. */
export async function listOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  const columns = header.map((title) => ({ header: title, holds: 'text' as const }))
  return Buffer.from(await writeWorkbook([{ name: '名单', columns, rows }]))
}

export async function upload(by: TestCaller, source: string, content: Buffer) {
  const query = new URLSearchParams({
    source,
    name: '名单',
    issuer: '某单位',
    issuedOn: '2026-11-01',
    fileName: 'a.xlsx',
  })
  const { status, answer } = await by.upload(`/api/reserve/lists?${query.toString()}`, content)
  expect(answer).toMatchObject({ id: expect.any(String) })
  expect(status).toBe(200)
  return (answer as { id: string }).id
}
export async function find(by: TestCaller, sources: readonly string[], region?: string) {
  const made = await by.send('/api/reserve/batches', { year: 2026, sources, ...(region && { region }) })
  expect(made.answer).toMatchObject({ id: expect.any(String) })
  return made.answer as { id: string; met: number; unknown: number }
}
export async function candidates(by: TestCaller, batch: string, more = '') {
  const { answer } = await by.get(`/api/reserve/candidates?batch=${batch}${more}`)
  return (answer as { rows: ReserveCandidate[] }).rows
}
export const decide = (by: TestCaller, enterprise: string, kind: string, on: string, reason = '条件较好') =>
  by.send('/api/reserve/decisions', { enterprises: [enterprise], kind, on, reason })
export async function baseOn(by: TestCaller, on: string) {
  const { answer } = await by.get(`/api/reserve/base?on=${on}`)
  return (answer as { rows: { name: string }[] }).rows.map(({ name }) => name)
}
