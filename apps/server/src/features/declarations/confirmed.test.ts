import { createHash } from 'node:crypto'
import { contactRoutes, correctionRoutes, declarationRoutes, messageRoutes } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type TestCaller, type TestHouse } from '../../door/testing/open-house.ts'
import { readFacts } from '../../storage/facts.ts'
import { engines } from '../../storage/testing/databases.ts'
import { enter, province } from '../../storage/testing/people.ts'
import { calendarHandlers } from '../calendar/handlers.ts'
import { contactHandlers } from '../contacts/handlers.ts'
import { correctionHandlers } from '../corrections/handlers.ts'
import { messageHandlers } from '../messages/handlers.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { declarationHandlers } from './handlers.ts'

const routes = [...declarationRoutes, ...correctionRoutes, ...contactRoutes, ...messageRoutes]
const handlers = [
  ...declarationHandlers,
  ...correctionHandlers,
  ...contactHandlers,
  ...messageHandlers,
  ...calendarHandlers,
]

interface FactTold {
  readonly id: string
  readonly indicator: string
  readonly value: number
  readonly source: string
  readonly state: string
}

describe.each(engines())('what is confirmed and taken back on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => void (it = await openHouse(engine, { routes, handlers })))
  afterAll(() => it.close())

  const people = async () => {
    const firm = await enter(it.house.storage, { region: '350582', name: '晋江示例企业' })
    const post = { enterprise: firm.id, region: '350582' }
    return {
      firm,
      principal: await it.signIn({ role: 'enterprise-principal', ...post }),
      clerk: await it.signIn({ role: 'enterprise-clerk', ...post }),
    }
  }
  const save = (who: TestCaller, ...changes: object[]) => who.send('/api/our/declaration', { changes })
  const factsOf = async (who: TestCaller) =>
    ((await who.get('/api/our/facts')).answer as { facts: FactTold[] }).facts
  const changedAt = async (who: TestCaller) =>
    ((await who.get('/api/our/declaration')).answer as { declaration: { changedAt: string } }).declaration
      .changedAt

  test('what was confirmed leaves a receipt whose digest stands in the audit, for the firm alone', async () => {
    const { principal, clerk } = await people()
    await save(clerk, { key: 'staff@2025', entry: { text: '120', unit: '人', value: 120 } })
    const seen = await changedAt(principal)
    const { answer } = await principal.send('/api/our/declaration/confirm', { seen })
    const { id, number, digest } = (answer as { receipt: Record<'id' | 'number' | 'digest', string> }).receipt
    const file = await clerk.get(`/api/our/receipts/${id}/file`)
    expect(createHash('sha256').update(file.raw).digest('hex')).toBe(digest)
    expect(file.raw.toString()).toContain('1. 从业人员数（2025 年）：120人')
    const { answer: listed } = await clerk.get('/api/our/receipts')
    expect(listed).toMatchObject({ receipts: [{ id, number, digest, text: file.raw.toString() }] })
    const events = await readAuditOf(it, id)
    expect(events.at(-1)).toMatchObject({
      kind: 'declaration-confirmed',
      detail: { facts: 1, receipt: digest },
    })
    const other = await people()
    expect((await other.clerk.get(`/api/our/receipts/${id}/file`)).status).toBe(404)
    expect((await other.clerk.get('/api/our/receipts')).answer).toEqual({ receipts: [] })
  })

  test('the enterprise takes back what it said; what was said stays in the history', async () => {
    const { firm, principal } = await people()
    const confirm = async () =>
      principal.send('/api/our/declaration/confirm', { seen: await changedAt(principal) })
    await save(principal, { key: 'staff@2025', entry: { text: '120', value: 120 } })
    await confirm()
    const withdrawn = { text: '〔撤回〕', withdraws: true }
    await save(principal, { key: 'staff@2025', entry: withdrawn })
    expect((await confirm()).answer).toMatchObject({ recorded: 1 })
    const values = await it.house.storage.read(province, (open) => readFacts(open, firm.id))
    expect(values.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['staff', 120],
      ['staff', undefined],
    ])
    expect((await factsOf(principal)).filter(({ value }) => value !== undefined)).toEqual([])
  })
})
