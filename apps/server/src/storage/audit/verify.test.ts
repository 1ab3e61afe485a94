import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../connection.ts'
import { withClient } from '../storage.ts'
import { engines, makeDatabase, type TestDatabase } from '../testing/databases.ts'
import { makeCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint.ts'
import { chainAll, pastTheWalls, writeEvents } from './test-events.ts'
import { verifyAudit, verifyWithin, type VerifyAsk } from './verify.ts'

interface LinkRow {
  readonly seq: number
  readonly day: string
  readonly shard: number
  readonly position: number
}
const EVENTS = 200
const now = new Date('2026-11-21T08:00:00Z')

describe.each(engines())('verifying on $name', (engine) => {
  let db: TestDatabase
  let client: pg.Client
  let links: readonly LinkRow[]
  let checkpoint: Checkpoint
  beforeAll(async () => {
    db = await makeDatabase(engine)
    await writeEvents(db, EVENTS, 3)
    await chainAll(db)
    checkpoint = await withClient(db.login, (owner) => makeCheckpoint(owner, now))
    client = await connect(db.admin)
    const { rows } = await client.query<LinkRow>(
      'select seq, day, shard, position from yinyu.audit_link order by day, shard, position',
    )
    links = rows
  })
  afterAll(async () => {
    await client.end()
    await db.drop()
  })

  const at = (i: number): LinkRow => {
    const link = links[i]
    if (link === undefined) throw new Error(`no link ${i}`)
    return link
  }
  const after = (texts: readonly string[], ask: VerifyAsk = {}) =>
    pastTheWalls(client, async () => {
      for (const text of texts) await client.query(text)
      return verifyWithin(client, ask)
    })
  /** Takes two links out and puts them back with changed columns. */
  const relink = (a: LinkRow, b: LinkRow, columns: string) => [
    `create temp table held on commit drop as select * from audit_link where seq in (${a.seq}, ${b.seq})`,
    `delete from audit_link where seq in (${a.seq}, ${b.seq})`,
    `insert into audit_link select ${columns} from held h join held o on o.seq <> h.seq`,
  ]
  const swapContents = (a: LinkRow, b: LinkRow, columns: string) => [
    `update audit_event e set (${columns}) = (select ${columns} from audit_event o
       where o.seq = case e.seq when ${a.seq} then ${b.seq} else ${a.seq} end)
     where e.seq in (${a.seq}, ${b.seq})`,
  ]
  const CONTENT = 'at, person, scope, command_key, kind, object_kind, object_id, detail, salt'

  test('untouched it is whole, and contains its checkpoint', async () => {
    const found = { how: 'whole', links: EVENTS, days: 3, waiting: 0, erased: 0, late: 0 }
    expect(await after([], { checkpoint })).toEqual(found)
    expect(await after([], { from: '2026-11-20', to: '2026-11-20' })).toMatchObject({ how: 'whole', days: 1 })
  })

  const index = fc.integer({ min: 0, max: EVENTS - 1 })
  const runs = { numRuns: 25 }

  test.each([
    "person = person || 'x'",
    "scope = 'region:3502'",
    "command_key = command_key || ' '",
    "kind = 'other'",
    "object_kind = 'title'",
    'object_id = gen_random_uuid()::text',
    "at = at + interval '1 microsecond'",
    `detail = detail || '{"amountFen": -1}'`,
    'salt = gen_random_uuid()',
    "salt = null, detail = detail || '{}'",
  ])('whichever event is changed is named: %s', async (change) => {
    await fc.assert(
      fc.asyncProperty(index, async (i) => {
        const { seq, ...place } = at(i)
        const found = await after([`update audit_event set ${change} where seq = ${seq}`])
        expect(found).toEqual({ how: 'broken', first: { kind: 'changed', ...place, seq } })
      }),
      { numRuns: 5 },
    )
  })

  test.each(['digest', 'detail_digest'])('whichever link has another %s is named', async (column) => {
    await fc.assert(
      fc.asyncProperty(index, async (i) => {
        const { seq, ...place } = at(i)
        const found = await after([`update audit_link set ${column} = repeat('a', 64) where seq = ${seq}`])
        expect(found).toEqual({ how: 'broken', first: { kind: 'changed', ...place, seq } })
      }),
      runs,
    )
  })

  test('whichever event is deleted is named, with its link, without it, or the link alone', async () => {
    await fc.assert(
      fc.asyncProperty(index, fc.constantFrom('event', 'link', 'both'), async (i, what) => {
        const { seq, ...place } = at(i)
        const texts = ['event', 'link'].filter((each) => what === 'both' || what === each)
        const found = await after(texts.map((each) => `delete from audit_${each} where seq = ${seq}`))
        const known = what === 'event' ? { seq } : {}
        expect(found).toEqual({ how: 'broken', first: { kind: 'missing', ...place, ...known } })
      }),
      runs,
    )
  })

  test('whichever two are swapped, by link, content, number or detail, the first is named', async () => {
    const pairs = fc
      .uniqueArray(index, { minLength: 2, maxLength: 2 })
      .map((two) => two.toSorted((a, b) => a - b))
    const ways = fc.constantFrom('link', 'content', 'number', 'detail')
    await fc.assert(
      fc.asyncProperty(pairs, ways, async ([i = 0, j = 0], way) => {
        const [a, b] = [at(i), at(j)]
        const texts = {
          link: () => relink(a, b, 'h.seq, o.day, o.shard, o.position, h.detail_digest, h.digest'),
          number: () => relink(a, b, 'o.seq, h.day, h.shard, h.position, h.detail_digest, h.digest'),
          content: () => swapContents(a, b, CONTENT),
          detail: () => swapContents(a, b, 'detail, salt'),
        }
        const found = await after(texts[way]())
        expect(found).toMatchObject({
          how: 'broken',
          first: {
            kind: 'swapped',
            day: a.day,
            shard: a.shard,
            position: a.position,
            other: { position: b.position },
          },
        })
      }),
      { numRuns: 40 },
    )
  })

  /** The first of a book with at least three in it. */
  const opening = () => {
    const i = links.findIndex(({ position }, n) => position === 1 && links[n + 2]?.position === 3)
    return [at(i), at(i + 1), at(i + 2)] as const
  }
  const lastOf = ({ day, shard }: LinkRow) => {
    const last = links.findLast((each) => each.day === day && each.shard === shard)
    if (last === undefined) throw new Error('no book')
    return last
  }
  const copyEvent = (seq: number, as: number, more = '') =>
    `insert into audit_event (seq, at, person, scope, command_key, kind, object_kind, object_id, detail, salt, tx)
     overriding system value
     select ${as}, at, 'forger', scope, command_key, kind, object_kind, object_id, detail, salt, '3' from audit_event
     where seq = ${seq} ${more}`
  const shift = ({ day, shard, position }: LinkRow, by: number) => [
    `update audit_link set position = position + 10000 where day = '${day}' and shard = ${shard} and position >= ${position}`,
    `update audit_link set position = position - 10000 + ${by} where day = '${day}' and shard = ${shard} and position > 10000`,
  ]
  /** A link of the forged event, which says what `of` says. */
  const linkAs = (of: LinkRow, { day, shard, position }: Omit<LinkRow, 'seq'>) =>
    `insert into audit_link select 90001, '${day}', ${shard}, ${position}, detail_digest, repeat('c', 64)
     from audit_link where seq = ${of.seq}`

  test('an event written past the chain is named', async () => {
    const { seq } = at(3)
    const found = await after([copyEvent(seq, 90_001)])
    const { day, shard } = at(3)
    expect(found).toEqual({ how: 'broken', first: { kind: 'unlinked', day, shard, seq: 90_001 } })
  })

  test('an entry put between others is named, whatever its digest', async () => {
    const [one, two] = opening()
    const texts = [copyEvent(one.seq, 90_001), ...shift(two, 1), linkAs(one, two)]
    const { day, shard, position } = two
    expect(await after(texts)).toEqual({
      how: 'broken',
      first: { kind: 'inserted', day, shard, position, seq: 90_001 },
    })
  })

  test('one taken out, with the others moved up, shows where it was', async () => {
    const [, two, three] = opening()
    const texts = [`delete from audit_link where seq = ${two.seq}`, ...shift(three, -1)]
    const { day, shard, position } = two
    expect(await after(texts)).toEqual({
      how: 'broken',
      first: { kind: 'changed', day, shard, position, seq: three.seq },
    })
  })

  test('one added behind the end, and a head that is changed or gone, is named', async () => {
    const last = lastOf(at(0))
    const { day, shard, position } = last
    const book = `where day = '${day}' and shard = ${shard}`
    const behind = { ...last, position: position + 1 }
    const added = [copyEvent(last.seq, 90_001), linkAs(last, behind)]
    const kinds = [
      await after(added),
      await after([`update audit_head set digest = repeat('c', 64) ${book}`]),
      await after([`update audit_head set previous = repeat('c', 64) ${book}`]),
      await after([`delete from audit_head ${book}`]),
      await after([`update audit_head set count = count - 1 ${book}`]),
    ].map((found) => (found.how === 'broken' ? [found.first.kind, found.first.position] : found))
    expect(kinds).toEqual([
      ['changed', position + 1],
      ['head', undefined],
      ['head', undefined],
      ['head', undefined],
      ['inserted', position],
    ])
  })

  test('a whole day taken out shows at the next', async () => {
    const gone = ['event', 'link', 'head'].map((each) =>
      each === 'event'
        ? `delete from audit_event where seq in (select seq from audit_link where day = '2026-11-20')`
        : `delete from audit_${each} where day = '2026-11-20'`,
    )
    const found = await after(gone)
    expect(found).toMatchObject({
      how: 'broken',
      first: { kind: 'day-missing', day: '2026-11-21', position: 1 },
    })
  })

  test('a cut or rewritten end holds in itself, and only the checkpoint shows it', async () => {
    const { day, shard, position, seq } = lastOf({ ...at(0), day: '2026-11-21' })
    const book = `day = '${day}' and shard = ${shard}`
    const cut = [
      `delete from audit_event where seq = ${seq}`,
      `delete from audit_link where seq = ${seq}`,
      `update audit_head set count = count - 1, digest =
         (select digest from audit_link where ${book} and position = ${position - 1}) where ${book}`,
    ]
    expect(await after(cut)).toMatchObject({ how: 'whole', links: EVENTS - 1 })
    expect(await after(cut, { checkpoint })).toEqual({
      how: 'broken',
      first: { kind: 'missing', day, shard, position },
    })
    const seen = checkpoint.heads.map((head) => ({ ...head, digest: 'd'.repeat(64) }))
    const first = { kind: 'rewritten', position: checkpoint.heads[0]?.count }
    expect(await after([], { checkpoint: { ...checkpoint, heads: seen } })).toMatchObject({
      how: 'broken',
      first,
    })
    const later = [{ day: '2026-11-22', shard: 0, count: 1, digest: 'd'.repeat(64) }]
    expect(await after([], { checkpoint: { ...checkpoint, heads: later } })).toEqual({
      how: 'broken',
      first: { kind: 'missing', day: '2026-11-22', shard: 0, position: 1 },
    })
  })

  test('an event linked days after it says it happened is counted', async () => {
    const late = await makeDatabase(engine)
    await writeEvents(late, 3)
    await chainAll(late)
    await writeEvents(late, 3, 3)
    await chainAll(late)
    expect(await withClient(late.login, (owner) => verifyAudit(owner))).toMatchObject({
      how: 'whole',
      links: 6,
      late: 1,
    })
    await late.drop()
  })

  test('a checkpoint is read back as it was written, and nothing else is taken for one', () => {
    expect(readCheckpoint(JSON.stringify(checkpoint))).toEqual(checkpoint)
    for (const text of ['', '{}', JSON.stringify({ ...checkpoint, digest: 'md5' })])
      expect(readCheckpoint(text)).toBeUndefined()
  })
})
