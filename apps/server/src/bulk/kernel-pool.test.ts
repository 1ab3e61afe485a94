import { afterAll, expect, test } from 'vitest'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import {
  amountAt,
  countByCode,
  countVerdicts,
  lowerAmounts,
  lowerDecision,
  metBitmap,
  verdictAt,
  writeFirm,
} from '@yinyu/rules'
import { startKernelPool, type KernelPool } from './kernel-pool.ts'
import { boundaryRows } from './testing/boundary-rows.ts'

const definitions = definitionsOf(loadCatalogue('content').catalogue)
const occasion = { on: '2026-06-01', purpose: 'new' } as const
const lowered = lowerDecision(definitions, occasion)
const amounts = lowerAmounts(definitions, occasion, lowered.keys)
const FIRMS = 1003
const pools = [1, 3].map((threads) => startKernelPool(lowered, { firms: FIRMS, threads, amounts }))
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()))
})

function fill(pool: KernelPool, seed: number) {
  const rows = boundaryRows(pool.plan, amounts.keys.length, FIRMS, seed)
  rows.forEach((row, firm) => writeFirm(pool.columns, firm, row))
  return rows
}

function everything({ plan, sheet }: KernelPool) {
  return [
    ...plan.answers.map((answer) => everyFirm((firm) => verdictAt(sheet, answer, firm))),
    ...plan.amounts.map((amount) =>
      everyFirm((firm) => {
        const due = amountAt(sheet, amount, firm)
        return `${due?.leastFen} to ${due?.mostFen}`
      }),
    ),
  ].map((found) => found.join())
}

function everyFirm<T>(find: (firm: number) => T): readonly T[] {
  return Array.from({ length: FIRMS }, (_, firm) => find(firm))
}

test('one thread and three find the same, for one block after the other', async () => {
  for (const seed of [1, 2]) {
    for (const pool of pools) {
      fill(pool, seed)
      expect(await pool.run(FIRMS)).toBe('done')
    }
    const [one, three] = pools.map(everything)
    expect(three).toEqual(one)
  }
}, 30_000)
test('a run that is told to stop says so, and the next one goes to its end', async () => {
  const [pool] = pools
  expect([await pool?.run(FIRMS, { signal: AbortSignal.abort() }), await pool?.run(FIRMS)]).toEqual([
    'stopped',
    'done',
  ])
})
test('progress ends with every firm', async () => {
  const told: number[] = []
  await pools[1]?.run(FIRMS, { onProgress: (done) => told.push(done) })
  expect(told.at(-1)).toBe(FIRMS)
})
test('counts, counts by region and the bitmap of a pass are those of its verdicts', async () => {
  const [pool] = pools
  const answer = pool?.plan.answers.find(({ rule }) => rule === 'innovative-sme')
  const region = pool?.columns.bySlot.get(lowered.keys.indexOf('region'))
  if (!pool || !answer || !region?.words) throw new Error('the content has an innovative-sme and regions')
  fill(pool, 3)
  await pool.run(FIRMS)
  const verdicts = Array.from({ length: FIRMS }, (_, firm) => verdictAt(pool.sheet, answer, firm))
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
  const whole = { met: count('met'), unmet: count('unmet'), unknown: count('unknown') }
  expect(countVerdicts(pool.sheet, answer, 0, FIRMS)).toEqual(whole)
  const parts = countByCode(
    pool.sheet,
    answer,
    { columns: pool.columns, by: region },
    { from: 0, to: FIRMS, codeCount: region.words.words.length },
  )
  const sum = (verdict: number) => parts.reduce((total, each, i) => total + (i % 3 === verdict ? each : 0), 0)
  expect({ met: sum(0), unmet: sum(1), unknown: sum(2) }).toEqual(whole)
  const bits = metBitmap(pool.sheet, answer, FIRMS)
  expect(verdicts.map((_, firm) => (((bits[firm >>> 5] ?? 0) >>> (firm & 31)) & 1) === 1)).toEqual(
    verdicts.map((verdict) => verdict === 'met'),
  )
})
