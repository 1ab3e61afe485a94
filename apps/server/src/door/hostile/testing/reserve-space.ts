import type { TestCaller, TestHouse } from '../../testing/open-house.ts'
import { withClient } from '../../../storage/storage.ts'
import { todayInChina } from '../../../storage/testing/people.ts'
import type { Targets } from './targets.ts'

/** A policy that runs without an end in the content. */
export const POLICY = 'P35'
export const YEAR = 2026

interface Given {
  readonly officer: TestCaller
  readonly clerk: TestCaller
  readonly enterprise: string
  readonly marker: string
}

/** A list, a batch, a decision; and a firm that was told of a policy, asked back and filed. */
export async function fillReserve(
  it: TestHouse,
  { officer, clerk, enterprise, marker }: Given,
): Promise<Pick<Targets, 'firmList' | 'reserveBatch' | 'notice' | 'takeUpEvent'>> {
  const on = todayInChina()
  const about = new URLSearchParams({
    source: 'association',
    name: marker,
    issuer: marker,
    issuedOn: on,
    fileName: `${marker}.csv`,
  })
  const csv = `企业名称,推荐协会\n新名${marker},${marker}\n没有登记的${marker},${marker}\n`
  const list = await officer.upload(`/api/reserve/lists?${about.toString()}`, Buffer.from(csv))
  const batch = await officer.send('/api/reserve/batches', { year: YEAR, sources: ['association'] })
  const reserveBatch = idOf(batch.answer)
  const decision = { enterprises: [enterprise], kind: 'in', reason: `理由${marker}`, on, batch: reserveBatch }
  await officer.send('/api/reserve/decisions', decision)
  await withClient(it.db.admin, (client) =>
    client.query(
      `insert into yinyu.take_up_firm (policy, year, enterprise_id, met_on, verdict, facts_on, why)
       values ($1, $2, $3, $4, 'met', $4, $5)`,
      [POLICY, YEAR, enterprise, on, JSON.stringify([`理由${marker}`])],
    ),
  )
  const matter = { policy: POLICY, year: YEAR }
  await officer.send('/api/take-up/tell', { ...matter, to: {}, word: `请找${marker}` })
  const told = (await clerk.get('/api/our/policy-notices')).answer as { notices: { message: string }[] }
  const notice = told.notices[0]?.message ?? ''
  await clerk.send(`/api/our/policy-notices/${notice}/answer`, { kind: 'asked', note: `请问${marker}` })
  const step = { step: 'filed', on, document: `文件${marker}`, enterprises: [enterprise] }
  await officer.send('/api/take-up/record', { ...matter, ...step })
  const { answer } = await officer.get(`/api/take-up/firms/${enterprise}?policy=${POLICY}&year=${YEAR}`)
  const { events } = answer as { events: { id: string; kind: string }[] }
  const takeUpEvent = events.find(({ kind }) => kind === 'filed')?.id ?? ''
  return { firmList: idOf(list.answer), reserveBatch, notice, takeUpEvent }
}

function idOf(answer: unknown): string {
  const { id } = answer as { id?: string }
  if (id === undefined) throw new Error(`the reserve base could not be furnished: ${JSON.stringify(answer)}`)
  return id
}
