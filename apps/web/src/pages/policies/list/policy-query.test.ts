import { describe, expect, test } from 'vitest'
import { EMPTY_QUERY, readPolicyQuery, writePolicyQuery, type PolicyQuery } from './policy-query.ts'

const full: PolicyQuery = {
  words: '技改 贴息',
  levels: ['省', '市'],
  region: '350200',
  kinds: ['补助'],
  statuses: ['in-force', 'unconfirmed'],
  automatic: true,
  open: true,
  amount: true,
  on: '2026-11-21',
  sort: 'amount',
}

describe('the query in the address', () => {
  test('comes back as it was written', () => {
    expect(readPolicyQuery(writePolicyQuery(full))).toEqual(full)
  })

  test('asks nothing by a plain address', () => {
    expect(readPolicyQuery({})).toEqual(EMPTY_QUERY)
    expect(writePolicyQuery(EMPTY_QUERY)).toEqual({})
  })

  test('takes a code that the router has read as a number', () => {
    expect(readPolicyQuery({ region: 350200, q: 2024 })).toMatchObject({ region: '350200', words: '2024' })
  })

  test('overlooks what makes no sense', () => {
    const nonsense = { level: '村.省', status: 7, on: '2026-02-30', sort: ['x'], auto: true, kind: { a: 1 } }
    expect(readPolicyQuery(nonsense)).toEqual({ ...EMPTY_QUERY, levels: ['省'] })
  })
})
