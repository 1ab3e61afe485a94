import { describe, expect, test } from 'vitest'
import type { Benefit } from '@yinyu/rules'
import { amountKnownOf, capFenOf } from './benefit-cap.ts'

const fixed = (amount: string): Benefit => ({ kind: 'fixed', amount })
const notKnown: Benefit = { kind: 'not-known' }
const share: Benefit = { kind: 'share', of: 'rd-expense', share: '6%' }
const when = { kind: 'is-true', indicator: 'title-hnte' } as const
const interest: Benefit = {
  kind: 'interest',
  principal: 'loan',
  days: 'loan-days',
  rate: '1%',
  daysMost: 360,
  daysPerYear: 360,
}

describe('the most a firm can get', () => {
  test.each<[string, Benefit, bigint | undefined]>([
    ['a fixed sum', fixed('50万元'), 50_000_000n],
    ['a share without a cap', share, undefined],
    ['a share with a cap', { ...share, cap: '600万元' }, 600_000_000n],
    [
      'the greatest case',
      {
        kind: 'by-condition',
        cases: [
          { when, gives: fixed('20万元') },
          { when, gives: fixed('30万元') },
        ],
      },
      30_000_000n,
    ],
    [
      'cases of which one is unbounded',
      {
        kind: 'by-condition',
        cases: [
          { when, gives: fixed('20万元') },
          { when, gives: share },
        ],
      },
      undefined,
    ],
    ['parts together', { kind: 'sum', of: [fixed('50万元'), fixed('100万元')] }, 150_000_000n],
    ['parts of which one is unbounded', { kind: 'sum', of: [fixed('50万元'), share] }, undefined],
    ['parts with a cap over all', { kind: 'sum', of: [fixed('50万元'), share], cap: '70万元' }, 70_000_000n],
    ['not more than', { kind: 'up-to', of: fixed('20万元') }, 20_000_000n],
    ['interest on a limited principal', { ...interest, principalMost: '2000万元' }, 20_000_000n],
    ['interest on any principal', interest, undefined],
    ['nothing named', notKnown, undefined],
  ])('of %s', (_, benefit, cap) => {
    expect(capFenOf(benefit)).toBe(cap)
  })
})

describe('whether an amount is named', () => {
  test.each<[string, Benefit]>([
    ['known', fixed('5万元')],
    ['unknown', notKnown],
    ['partly', { kind: 'sum', of: [fixed('5万元'), notKnown] }],
    ['unknown', { kind: 'up-to', of: notKnown }],
    [
      'partly',
      {
        kind: 'by-condition',
        cases: [
          { when, gives: notKnown },
          { when, gives: share },
        ],
      },
    ],
  ])('%s', (known, benefit) => {
    expect(amountKnownOf(benefit)).toBe(known)
  })
})
