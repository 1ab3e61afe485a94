import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextDue, type Past } from './due.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 0, minutes))
const run = (state: Past['state'], started: number, ended = started + 1, notBefore?: number): Past => ({
  state,
  startedAt: at(started),
  endedAt: at(ended),
  notBefore: notBefore === undefined ? null : at(notBefore),
})

describe('when a connector is due', () => {
  test.each<[string, readonly Past[], Date]>([
    ['at once, when it never ran', [], new Date(0)],
    ['one interval after its last start', [run('complete', 10), run('complete', -50)], at(70)],
    ['a minute after a first failure', [run('failed', 10), run('complete', -50)], at(12)],
    [
      'four minutes after a third',
      [run('failed', 10), run('broken', 5), run('failed', 0), run('complete', -60)],
      at(15),
    ],
    ['after a failure that nothing came before', [run('failed', 10)], at(12)],
    ['not before the register has said', [run('failed', 10, 11, 45)], at(45)],
    ['as before, when it was only stopped', [run('stopped', 50), run('complete', 10)], at(70)],
    ['as before, while another runs', [run('running', 50), run('complete', 10)], at(70)],
  ])('%s', (_, past, due) => {
    expect(nextDue(60, past)).toEqual(due)
  })

  test('failing for ever is never asked less often than the interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 20 }), (every, failures) => {
        const past = Array.from({ length: failures }, () => run('failed', 10))
        expect(nextDue(every, past).getTime()).toBeLessThanOrEqual(at(11 + every).getTime())
      }),
    )
  })
})
