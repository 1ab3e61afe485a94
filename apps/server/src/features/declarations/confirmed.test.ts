import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../door/testing/open-house.ts'
import { readFacts } from '../../storage/facts.ts'
import { engines } from '../../storage/testing/databases.ts'
import { province } from '../../storage/testing/people.ts'
import { readAuditOf } from '../testing/audit-of.ts'
import { changedAt, enterFirmPeople, factsOf, openFirmHouse, save } from './testing/firm-house.ts'

describe.each(engines())('what is confirmed and taken back on $name', (engine) => {
  let it: TestHouse
  beforeAll(async () => void (it = await openFirmHouse(engine)))
  afterAll(() => it.close())

  const people = () => enterFirmPeople(it)

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
