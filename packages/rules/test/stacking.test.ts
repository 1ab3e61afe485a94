import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgePolicies, type Policy } from '../src/index.ts'
import { definitions, facts, occasion, policy } from './town.ts'

const clean = facts({ region: '350582', blacklisted: false })

function rival(id: string, wan: number, excludes: readonly string[] = [], more: object = {}): Policy {
  return policy(id, {
    gives: { kind: 'fixed', amount: `${wan}万元` },
    stacking: [{ word: '就高不重复', excludes }],
    ...more,
  })
}
function displaced(policies: readonly Policy[]) {
  return Object.fromEntries(
    judgePolicies(definitions([], policies), clean, occasion).map((v) => [v.policy.id, v.displacedBy]),
  )
}

test('the higher of two that exclude each other is kept; the loser says by which', () => {
  expect(displaced([rival('P91', 10), rival('P92', 20, ['P91'])])).toEqual({ P91: 'P92', P92: undefined })
})
test('two small ones together can beat a big one that excludes both', () => {
  expect(displaced([rival('P91', 30, ['P92', 'P93']), rival('P92', 20), rival('P93', 20)])).toEqual({
    P91: 'P92',
    P92: undefined,
    P93: undefined,
  })
})
test('on a tie the first of the list is kept', () => {
  expect(displaced([rival('P91', 10), rival('P92', 10, ['P91'])])).toEqual({ P91: undefined, P92: 'P91' })
})
test('what may be met does not push out what is sure', () => {
  const open = rival('P92', 99, ['P91'], { who: [{ kind: 'is-true', indicator: 'iso' }] })
  expect(displaced([rival('P91', 10), open])).toEqual({ P91: undefined, P92: undefined })
})
test('of two equally sure ones the greater possibility is kept', () => {
  const upTo = { gives: { kind: 'up-to', of: { kind: 'fixed', amount: '50万元' } } }
  const little = { gives: { kind: 'up-to', of: { kind: 'fixed', amount: '20万元' } } }
  expect(displaced([rival('P91', 1, [], little), rival('P92', 1, ['P91'], upTo)])).toEqual({
    P91: 'P92',
    P92: undefined,
  })
})
test('what is not met or has ended displaces nothing', () => {
  const ended = rival('P92', 99, ['P91'], { status: 'ended' })
  const unmet = rival('P93', 99, ['P91'], { who: [{ kind: 'is-true', indicator: 'blacklisted' }] })
  expect(displaced([rival('P91', 10), ended, unmet])).toEqual({
    P91: undefined,
    P92: undefined,
    P93: undefined,
  })
})
test('no allowed combination is worth more than the chosen one, and no two rivals are both chosen', () => {
  const scenario = fc
    .integer({ min: 1, max: 7 })
    .chain((n) =>
      fc.tuple(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: n, maxLength: n }),
        fc.array(fc.boolean(), { minLength: n * n, maxLength: n * n }),
      ),
    )
  fc.assert(
    fc.property(scenario, ([amounts, edges]) => {
      const n = amounts.length
      const clash = (i: number, j: number) =>
        i !== j && (edges[i * n + j] === true || edges[j * n + i] === true)
      const ids = amounts.map((_, i) => `P${10 + i}`)
      const found = displaced(
        amounts.map((wan, i) =>
          rival(
            ids[i] ?? '',
            wan,
            ids.filter((_, j) => clash(i, j)),
          ),
        ),
      )
      const worth = (set: readonly number[]) => set.reduce((sum, i) => sum + (amounts[i] ?? 0), 0)
      const allowed = (set: readonly number[]) => set.every((i) => set.every((j) => !clash(i, j)))
      const subsets = Array.from({ length: 2 ** n }, (_, bits) =>
        amounts.map((_a, i) => i).filter((i) => bits & (1 << i)),
      )
      const chosen = amounts.map((_, i) => i).filter((i) => found[ids[i] ?? ''] === undefined)
      expect([allowed(chosen), worth(chosen)]).toEqual([
        true,
        Math.max(...subsets.filter(allowed).map(worth)),
      ])
    }),
  )
})
