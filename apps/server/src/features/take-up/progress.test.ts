import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeUpStepNames, type SaidReason } from '@yinyu/contract'
import { engines, makeDatabase, type TestDatabase } from '../../storage/testing/databases.ts'
import { clerkOf, command, enter, province } from '../../storage/testing/people.ts'
import { readFunnel } from './read-funnel.ts'

const year = 2026
const verdicts = ['met', 'unknown', 'unmet'] as const
const steps = ['began', 'filed', 'approved', 'paid'] as const
const history = fc.record({
  verdict: fc.constantFrom(...verdicts, undefined),
  wasMet: fc.boolean(),
  events: fc.array(
    fc.record({
      kind: fc.constantFrom('told', 'read', 'interested', 'reason', ...steps, ...steps),
      annul: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

/** The same in plain words: what the query of the database must come to. */
function modelOf({ verdict, wasMet, events }: History): {
  reached: number
  base: string
  reason: SaidReason
} {
  let [reached, told, reason] = [0, false, undefined as SaidReason | undefined]
  for (const { kind, annul } of events) {
    if (kind === 'told') told = true
    if (kind === 'read' && !told) continue
    const number = kind === 'interested' ? 2 : kind === 'reason' ? 0 : takeUpStepNames.indexOf(kind)
    if (annul && (kind === 'reason' || number > 2)) continue
    reached = Math.max(reached, number)
    if (number > 2) reason = undefined
    if (kind === 'reason') reason = 'papers-hard'
  }
  const isMet = verdict === 'met' || (verdict !== undefined && wasMet)
  const eligible = isMet && (verdict === 'met' || reached > 0)
  const base = eligible ? 'eligible' : reached > 0 ? 'outside' : verdict === 'unknown' ? 'unknown' : 'none'
  return { reached, base, reason: reason ?? (verdict === 'met' ? 'unknown' : 'no-longer') }
}

describe.each(engines())('how far firms came on $name', (engine) => {
  let db: TestDatabase
  beforeAll(async () => void (db = await makeDatabase(engine)))
  afterAll(() => db.drop())

  const live = async (policy: string, { verdict, wasMet, events }: History): Promise<void> => {
    const { id } = await enter(db.storage)
    let message: string | undefined
    await db.storage.perform(province, command('count'), async (open) => {
      open.audit({ kind: 'take-up-counted', objectKind: 'take-up', object: id })
      if (verdict === undefined) return null
      const met_on = wasMet || verdict === 'met' ? '2026-02-01' : null
      await open.sql
        .insertInto('take_up_firm')
        .values({ policy, year, enterprise_id: id, met_on, verdict, facts_on: '2026-02-01' })
        .execute()
      return null
    })
    for (const { kind, annul } of events) {
      if (kind === 'read') {
        const read = message
        if (read !== undefined)
          await db.storage.note(clerkOf(id), ({ sql }) =>
            sql
              .insertInto('message_read')
              .values({ message_id: read })
              .onConflict((c) => c.doNothing())
              .execute(),
          )
        continue
      }
      const said_by = kind === 'interested' ? 'firm' : 'officer'
      await db.storage.note(said_by === 'firm' ? clerkOf(id) : province, async (open) => {
        if (kind === 'told') {
          message = crypto.randomUUID()
          await open.sql
            .insertInto('message')
            .values({ id: message, enterprise_id: id, title: '提醒', body: '' })
            .execute()
        }
        const event = crypto.randomUUID()
        const row = { policy, year, enterprise_id: id, happened_on: '2026-03-01', said_by }
        await open.sql
          .insertInto('take_up_event')
          .values({
            ...row,
            id: event,
            kind,
            message_id: kind === 'told' ? (message ?? null) : null,
            reason: kind === 'reason' ? 'papers-hard' : null,
            document: '文件',
          })
          .execute()
        if (annul && kind !== 'told' && kind !== 'interested')
          await open.sql
            .insertInto('take_up_event')
            .values({ ...row, kind: 'annulled', annuls: event })
            .execute()
      })
    }
  }

  test(
    'for random histories the database and the model agree, and losses add up to the eligible',
    { timeout: 60_000 },
    async () => {
      const seed = Math.floor(Math.random() * 1e9)
      const all = fc.sample(history, { numRuns: 40, seed })
      for (const one of all) await live('P99', one)
      const { funnel, unknown, outside } = await db.storage.read(province, (open) =>
        readFunnel(open, { policy: 'P99', year }),
      )
      const models = all.map(modelOf)
      const eligible = models.filter(({ base }) => base === 'eligible')
      const expected = takeUpStepNames.map(
        (_, number) => eligible.filter(({ reached }) => reached >= number).length,
      )
      expect({ seed, counts: funnel.steps.map(({ count }) => count), unknown, outside }).toEqual({
        seed,
        counts: expected,
        unknown: models.filter(({ base }) => base === 'unknown').length,
        outside: models.filter(({ base }) => base === 'outside').length,
      })
      const losses = funnel.steps.flatMap(({ reasons }) => reasons)
      const lost = losses.reduce((sum, { count }) => sum + count, 0)
      expect(lost + (expected[6] ?? 0)).toBe(eligible.length)
      for (const reason of ['papers-hard', 'no-longer', 'unknown'] as const)
        expect({
          seed,
          reason,
          count: losses.filter((each) => each.reason === reason).reduce((sum, { count }) => sum + count, 0),
        }).toEqual({
          seed,
          reason,
          count: eligible.filter((model) => model.reached < 6 && model.reason === reason).length,
        })
    },
  )
})
