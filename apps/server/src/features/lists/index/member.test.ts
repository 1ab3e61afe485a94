import { ratio } from '@yinyu/kernel'
import { expect, test } from 'vitest'
import { byDistance, byHelp, isToBeMeasured, listOf, type Member } from './member.ts'
import { memberOf } from './testing/member-of.ts'

const codesOf = (order: typeof byDistance, ...members: readonly Member[]) =>
  members.toSorted(order).map(({ code }) => code)

test('the nearer stands first, by exact shares; of equals who can be helped, then the lower credit code', () => {
  const third = ratio(333_333_333_333_333_333n, 1_000_000_000_000_000_000n)
  expect(
    codesOf(
      byDistance,
      memberOf('D'),
      memberOf('C', { distance: ratio(2n, 6n) }),
      memberOf('B', { help: 'guide' }),
      memberOf('A', { distance: third }),
    ),
  ).toEqual(['A', 'B', 'C', 'D'])
})

test('by help the office comes first, then the distance; what nobody has said comes last', () => {
  expect(
    codesOf(
      byHelp,
      memberOf('C', { help: undefined, distance: ratio(0n) }),
      memberOf('B', { help: 'verify', distance: ratio(2n) }),
      memberOf('A', { help: 'verify', distance: ratio(1n) }),
    ),
  ).toEqual(['A', 'B', 'C'])
})

test('of those with nothing unmet who lacks fewer facts stands first', () => {
  const unsure = { list: 'unsure', distance: undefined, help: undefined } as const
  expect(
    codesOf(
      byDistance,
      memberOf('A', { ...unsure, missing: ['x', 'y'] }),
      memberOf('B', { ...unsure, missing: ['x'] }),
    ),
  ).toEqual(['B', 'A'])
})

const short = (...conditions: readonly number[]) => ({
  unmet: conditions.map((condition) => ({ condition, help: undefined })),
})

test.each([
  ['qualified', { holds: 'no', fresh: 'met', reCheck: 'unmet' }, short()],
  ['nearly', { holds: 'no', fresh: 'unmet', reCheck: undefined }, short(1, 2)],
  [undefined, { holds: 'no', fresh: 'unmet', reCheck: undefined }, short(1, 2, 3)],
  // A policy that is for another region: no condition is short, and no step leads there.
  [undefined, { holds: 'no', fresh: 'unmet', reCheck: undefined }, short()],
  ['unsure', { holds: 'no', fresh: 'unknown', reCheck: 'unknown' }, undefined],
  ['falling', { holds: 'yes', fresh: 'met', reCheck: 'unmet' }, undefined],
  ['kept', { holds: 'yes', fresh: 'unmet', reCheck: 'unknown' }, undefined],
] as const)('%s: %o', (list, verdicts, near) => {
  expect(listOf(verdicts, near)).toBe(list)
})

test('who need not be measured stands where measuring would put it', () => {
  const verdicts = ['met', 'unknown', 'unmet', undefined] as const
  const firms = (['yes', 'no'] as const).flatMap((holds) =>
    verdicts.flatMap((fresh) =>
      verdicts.flatMap((reCheck) =>
        [0, 1, 2, 3, 4].map((unmetConditions) => ({ holds, fresh, reCheck, unmetConditions })),
      ),
    ),
  )
  const spared = firms.filter((firm) => !isToBeMeasured(firm))
  const measured = spared.map((firm) =>
    listOf(firm, short(...Array.from({ length: firm.unmetConditions }, (_, place) => place))),
  )
  expect(measured).toEqual(spared.map((firm) => listOf(firm, undefined)))
  expect(spared.length).toBeGreaterThan(0)
})
