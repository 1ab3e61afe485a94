import { expect, test } from 'vitest'
import type { Amount } from '../benefit/amount.ts'
import { settle, settleAlone, type Stand } from './stand.ts'

const stand = (id: string, verdict: Stand['verdict'], amount: Amount, excludes: string[] = []): Stand => ({
  policy: { id, stacking: [{ word: '就高不叠加', excludes }] },
  status: 'in-force',
  verdict,
  amount,
})
const own = stand('own', 'unknown', { leastFen: 0n, mostFen: 8n }, ['rival'])
const rival = stand('rival', 'met', { leastFen: 8n, mostFen: 10n })
const mostOf = (...stands: readonly Stand[]) => settle(stands, 'own').own.mostFen

test('the most is due where the rivals bring only what is sure of them, of equals to the first', () => {
  expect(mostOf(own, rival)).toBe(8n)
  expect(mostOf(rival, own)).toBe(0n)
  expect(mostOf({ ...rival, amount: { leastFen: 7n, mostFen: 10n } }, own)).toBe(8n)
})

test('what is unknown of a rival does not stand in the way of the most', () => {
  expect(mostOf({ ...rival, verdict: 'unknown' }, own)).toBe(8n)
})

test('what goes with it counts on its side', () => {
  const third = stand('third', 'unknown', { leastFen: 0n, mostFen: 1n }, ['rival'])
  expect(mostOf(rival, own, third)).toBe(8n)
})

test('all together come to the best that may be had at once', () => {
  expect(settle([rival, own], 'own')).toEqual({
    own: { leastFen: 0n, mostFen: 0n },
    purse: { leastFen: 8n, mostFen: 10n },
    displacedBy: undefined,
  })
})

test.each<[Stand['verdict'], Amount]>([
  ['met', { leastFen: 3n, mostFen: 5n }],
  ['met', { leastFen: 0n, mostFen: undefined }],
  ['unknown', { leastFen: 0n, mostFen: 5n }],
  ['unknown', { leastFen: 0n, mostFen: undefined }],
])('one that is %s by itself is settled at once as among others', (verdict, amount) => {
  for (const id of ['own', 'rival']) {
    const alone = stand(id, verdict, amount)
    expect(settleAlone(alone, 'own')).toEqual(settle([alone], 'own'))
  }
})
