import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readWorkbook } from '@yinyu/intake'
import type { Run, RuleFigure, RunFirm } from '@yinyu/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgePolicies, judgePolicy, judgeStandard, lowerDecision } from '@yinyu/rules'
import { answerColumn } from '../../bulk/answer-column.ts'
import { withDuckdb } from '../../bulk/duckdb.ts'
import { withAnswers } from '../../bulk/run-answers.ts'
import { engines } from '../../storage/testing/databases.ts'
import { todayInChina } from '../../storage/testing/people.ts'
import { listedRules } from '../lists/listed-rules.ts'
import { prepareLists } from '../lists/prepare-lists.ts'
import { ensureRun, latestRun } from './latest-run.ts'
import { openRunHouse, type RunHouse } from './testing/run-house.ts'
import { toldCounts, walkedCounts } from './testing/walked-counts.ts'

const FIRMS = 150
/** The last one that the sample tells of in full. */
const lastYear = Number(todayInChina().slice(0, 4)) - 1

interface Told {
  readonly run: Run
  readonly firms: number
  readonly rules: readonly RuleFigure[]
  readonly replay?: { readonly same: string; readonly differences: readonly string[] }
}

describe.each(engines())('runs on $name', (engine) => {
  let it: RunHouse
  let first: string
  beforeAll(async () => {
    it = await openRunHouse(engine, FIRMS)
    first = await it.ask()
    await it.work()
  })
  afterAll(() => it.close())

  const board = async () => {
    const { boards } = it.it.house
    if (boards === undefined) throw new Error('this house has a board')
    return boards.open()
  }
  const told = async (id: string, caller = it.province) =>
    (await caller.get(`/api/runs/${id}`)).answer as Told

  test('count for every rule what the tree walker finds firm by firm, money included', async () => {
    const { definitions } = it.it.house
    const on = (await it.read(first)).heldOn
    const { firms, factsAt } = await board()
    const all = Array.from({ length: firms }, (_, firm) => factsAt(firm))
    const { rules } = await told(first)
    expect(toldCounts(rules)).toEqual(walkedCounts(definitions, all, { on, rules }))
    const toldFor = (wanted: string) =>
      rules.flatMap(({ rule, purpose }) => (purpose === wanted ? [rule] : [])).toSorted()
    for (const purpose of ['new', 're-check'] as const) {
      const inForce = lowerDecision(definitions, { on, purpose }).standards.map(({ id }) => id)
      expect(toldFor(purpose)).toEqual(inForce.toSorted())
    }
    const money = rules.map((figure) => {
      const policy = definitions.policies.find(({ id }) => id === figure.rule)
      if (policy === undefined) return [undefined, undefined, undefined]
      const amounts = all
        .map((facts) => judgePolicy(definitions, policy, facts, { on, purpose: 'new' }, 'none'))
        .filter(({ verdict }) => verdict !== 'unmet')
        .map(({ amount }) => amount)
      const known = amounts.filter((amount) => amount?.mostFen !== undefined)
      const sum = (of: readonly (bigint | undefined)[]) =>
        `${of.reduce<bigint>((total, each) => total + (each ?? 0n), 0n)}`
      return [
        sum(known.map((amount) => amount?.leastFen)),
        sum(known.map((amount) => amount?.mostFen)),
        amounts.length - known.length,
      ]
    })
    expect(rules.map(({ leastFen, mostFen, open }) => [leastFen, mostFen, open])).toEqual(money)
  })

  test('give every firm what is due to it by the tree walker, in fen', async () => {
    const { definitions } = it.it.house
    const { firms, factsAt, idAt } = await board()
    const on = (await it.read(first)).heldOn
    const columns = definitions.policies.map(({ id: rule }) =>
      (['least', 'most'] as const).map((says) => answerColumn({ kind: 'policy', rule, says })),
    )
    const written = await withAnswers({ folder: it.folder, run: first }, async (connection, view) => {
      const read = await connection.runAndReadAll(
        `select enterprise, ${columns.flat().join(', ')} from ${view}`,
      )
      return new Map(read.getRows().map(([enterprise, ...fen]) => [String(enterprise), fen]))
    })
    const walked = Array.from({ length: firms }, (_, firm) => {
      const judged = judgePolicies(definitions, factsAt(firm), { on, purpose: 'new' }, 'none')
      return [
        idAt(firm),
        judged.flatMap(({ verdict, amount }) =>
          verdict === 'unmet' ? [0n, 0n] : [amount?.leastFen ?? null, amount?.mostFen ?? null],
        ),
      ] as const
    })
    expect(written).toEqual(new Map(walked))
    expect(walked.flatMap(([, fen]) => fen).filter((fen) => fen !== null && fen > 0n).length).toBeGreaterThan(
      firms,
    )
  })

  test('tell a county its own firms only, and the firms behind each number', async () => {
    const whole = await told(first)
    const own = await told(first, it.county)
    const { counties } = (await it.province.get(`/api/runs/${first}/counties?rule=innovative-sme`))
      .answer as {
      counties: (RuleFigure & { region: string; firms: number })[]
    }
    const county = counties.find(({ region }) => region === '350582')
    const figure = own.rules.find(({ rule, purpose }) => rule === 'innovative-sme' && purpose === 'new')
    expect([own.firms, figure?.met]).toEqual([county?.firms, county?.met])
    expect(counties.reduce((sum, { firms }) => sum + firms, 0)).toBe(whole.firms)
    const listed = (
      await it.county.get(`/api/runs/${first}/firms?rule=innovative-sme&group=met&region=350582`)
    ).answer as { count: number; rows: RunFirm[] }
    expect([listed.count, listed.rows.every(({ region }) => region === '350582')]).toEqual([
      county?.met,
      true,
    ])
    expect((await it.county.get(`/api/runs/${first}?region=350581`)).status).toBe(404)
    const foreign = await it.county.get(
      `/api/runs/${first}/firms?rule=innovative-sme&group=met&region=350000`,
    )
    expect(foreign.status).toBe(404)
  })

  test('of a county are no matter of its neighbour, of the province of everybody', async () => {
    const neighbour = await it.it.signIn({ role: 'officer', region: '350581' })
    const { id } = (await it.county.send('/api/runs', {})).answer as { id: string }
    expect((await neighbour.get(`/api/runs/${id}`)).status).toBe(404)
    expect((await neighbour.get(`/api/runs/${first}`)).status).toBe(200)
    expect((await it.province.send(`/api/runs/${id}/stop`, {})).status).toBe(200)
    await it.work()
    expect((await it.read(id)).state).toBe('stopped')
  })

  test('whose process is gone are begun again', async () => {
    const id = await it.ask({ purpose: 're-check' })
    await it.it.house.storage.aside((client) =>
      client.query(`begin; set local role yinyu_owner; update yinyu.bulk_run set state = 'running', worker = 'gone',
        heartbeat_at = now() - interval '1 minute', attempts = 1 where id = '${id}'; commit`),
    )
    await it.work()
    const { state, firms, firmsDone, purpose } = await it.read(id)
    expect([state, firms === firmsDone, purpose]).toEqual(['done', true, 're-check'])
  })

  test('find the same when they are repeated, however much was recorded since', async () => {
    const { idAt, factsAt } = await board()
    await it.say({ enterprise: idAt(0), indicator: 'staff', year: lastYear, value: 1 })
    expect((factsAt(0).get(`staff@${lastYear}`)?.value ?? 0) === 1).toBe(false)
    const { id } = (await it.province.send(`/api/runs/${first}/replay`, {})).answer as { id: string }
    await it.work()
    expect((await told(id)).replay).toEqual({ of: first, same: 'yes', differences: [] })
  })

  test('tell between two of them who entered and who left, and because of which fact', async () => {
    const { firms, idAt, factsAt } = await board()
    const { definitions } = it.it.house
    const on = (await it.read(first)).heldOn
    const meets = (firm: number) =>
      judgeStandard(definitions, factsAt(firm), { on, purpose: 'new', standard: 'size' }).verdict
    const moving = Array.from({ length: firms - 2 }, (_, firm) => firm + 2).find(
      (firm) => meets(firm) === 'met' && String(factsAt(firm).get('industry')?.value).startsWith('3'),
    )
    if (moving === undefined) throw new Error('the sample has small manufacturers')
    const enterprise = idAt(moving)
    const before = [
      factsAt(moving).get(`staff@${lastYear}`)?.value,
      factsAt(moving).get(`revenue@${lastYear}`)?.value,
    ]
    await it.say({ enterprise, indicator: 'staff', year: lastYear, value: 5_000 })
    await it.say({ enterprise, indicator: 'revenue', year: lastYear, value: 500_000_000_000 })
    const second = await it.ask()
    await it.work()
    const path = `/api/runs/${second}/compare/${first}`
    const compared = (await it.province.get(path)).answer as {
      rules: { rule: string; purpose?: string; entered: number; left: number; text: string }[]
    }
    const size = compared.rules.find(({ rule, purpose }) => rule === 'size' && purpose === 'new')
    const moves = (await it.province.get(`${path}/firms?rule=size&way=left`)).answer as {
      count: number
      rows: { enterprise: string; before: string; after: string }[]
    }
    expect([size?.left, size?.text, moves.count]).toEqual([1, 'same', 1])
    expect(moves.rows.map((row) => [row.enterprise, row.before, row.after])).toEqual([
      [enterprise, 'met', 'unmet'],
    ])
    const why = (await it.province.get(`${path}/firms/${enterprise}?rule=size`)).answer as {
      conditions: { before: string; after: string }[]
      reasons: {
        because: string
        indicator?: string
        before?: { value: number }
        after?: { value: number; source: string }
      }[]
    }
    expect(why.conditions.map((each) => [each.before, each.after])).toEqual([['met', 'unmet']])
    const facts = why.reasons.map(({ because, indicator, before: was, after }) => [
      because,
      indicator,
      was?.value,
      after?.value,
      after?.source,
    ])
    expect(facts.toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1))).toEqual([
      ['fact', 'revenue', before[1], 500_000_000_000, '更正'],
      ['fact', 'staff', before[0], 5_000, '更正'],
    ])
  })

  test('of another day are decided by the rules and facts of that day', async () => {
    const id = await it.ask({ on: '2026-03-01', knownOn: '2026-03-01', purpose: 'new' })
    await it.work()
    const { definitions, boards } = it.it.house
    const lowered = lowerDecision(definitions, { on: '2026-03-01', purpose: 'new' })
    const { run, rules } = await told(id)
    const versions = rules.flatMap(({ kind, rule, version }) =>
      kind === 'standard' ? [[rule, version]] : [],
    )
    expect([run.state, versions]).toEqual(['done', lowered.standards.map((rule) => [rule.id, rule.version])])
    const past = await boards?.openOn({ heldOn: '2026-03-01', knownOn: '2026-03-01' })
    const [then, now] = [past, await board()].map((of) =>
      Array.from({ length: of?.firms ?? 0 }, (_, firm) => of?.factsAt(firm) ?? new Map()),
    )
    const by = { on: '2026-03-01', rules }
    expect(toldCounts(rules)).toEqual(walkedCounts(definitions, then ?? [], by))
    expect(toldCounts(rules)).not.toEqual(walkedCounts(definitions, now ?? [], by))
  })

  test('are exported with counts and firms as a workbook, and answer by answer as Parquet', async () => {
    const { rules } = await told(first)
    const file = await it.province.get(`/api/runs/${first}/export.xlsx?rule=innovative-sme&group=met`)
    const met = rules.find(({ rule, purpose }) => rule === 'innovative-sme' && purpose === 'new')?.met
    const sheets = await readWorkbook(file.raw)
    expect([file.status, JSON.stringify(sheets).includes('创新型中小企业'), (met ?? 0) > 0]).toEqual([
      200,
      true,
      true,
    ])
    const answers = await it.county.get(`/api/runs/${first}/answers.parquet`)
    const { writeFile } = await import('node:fs/promises')
    await writeFile(`${it.folder}/exported`, answers.raw)
    const [count, regions] = await withDuckdb({ threads: 1, memoryMb: 200 }, async (connection) => {
      const read = await connection.runAndReadAll(
        `select count(*), list(distinct region) from read_parquet('${it.folder}/exported')`,
      )
      const [row = []] = read.getRowsJson()
      return row
    })
    expect([Number(count), regions]).toEqual([(await told(first, it.county)).firms, ['350582']])
  })

  test('have the lists of every standard made when somebody asks for them all', async () => {
    const { house } = it.it
    await prepareLists(house)
    const run = await latestRun(house)
    const made = await readdir(join(it.folder, `${run?.id}.lists`))
    const standards = listedRules(house.definitions, run?.heldOn ?? '').filter(
      ({ kind }) => kind === 'standard',
    )
    expect(made.toSorted()).toEqual(
      standards.flatMap(({ id }) => [`${id}.parquet`, `${id}.parquet.sha256`]).toSorted(),
    )
  })

  test('are begun by the program where lists need one and the records have moved on', async () => {
    const { house } = it.it
    const before = await latestRun(house)
    await it.say({ enterprise: (await board()).idAt(1), indicator: 'staff', year: lastYear, value: 3 })
    // Soon after the last one nothing is begun.
    expect((await ensureRun(house)).next).toBeUndefined()
    it.setNow(new Date(Date.now() + 600_000))
    const { run, next } = await ensureRun(house)
    expect([run?.id, next?.why]).toEqual([before?.id, 'moved-on'])
    expect((await ensureRun(house)).next?.id).toBe(next?.id)
    await it.work()
    it.setNow(new Date(Date.now() + 1_200_000))
    expect([(await ensureRun(house)).run?.id, (await ensureRun(house)).next]).toEqual([next?.id, undefined])
    it.setNow(new Date())
  })
})
