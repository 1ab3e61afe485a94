import type { FactRow } from '@yinyu/contract'
import type { Indicator } from '@yinyu/rules'
import { describe, expect, test } from 'vitest'
import { readSettling, saySettlement, type Settling } from './settlement.ts'
import { strings } from './strings.ts'

const words = strings.form
const revenue: Indicator = {
  id: 'revenue',
  title: '营业收入',
  kind: 'money',
  unit: '万元',
  period: 'year',
  group: '经营',
  meaning: '',
  examples: [],
}
const filled: Settling = {
  decision: 'accepted',
  entry: { text: '5800', on: '2026-11-21' },
  answer: ' 已核对审计报告。 ',
}
const read = (other: Partial<Settling>, said = 5_500_000_000) =>
  readSettling({ ...filled, ...other }, revenue, { said })

describe('what was filled in', () => {
  test('is read in the unit of the indicator', () => {
    expect(read({})).toEqual({
      settlement: { decision: 'accepted', value: 5_800_000_000, answer: '已核对审计报告。' },
    })
  })

  test('keeps no value where the figure stays', () => {
    expect(read({ decision: 'rejected' })).toEqual({
      settlement: { decision: 'rejected', answer: '已核对审计报告。' },
    })
  })

  test.each([
    [{ decision: undefined }, [words.needDecision]],
    [{ entry: { text: '', on: '2026-11-21' } }, [words.needValue]],
    [{ entry: { text: '5500', on: '2026-11-21' } }, [words.sameValue]],
    [{ answer: ' 好 ' }, [words.needAnswer]],
    [{ decision: undefined, answer: '' }, [words.needDecision, words.needAnswer]],
  ] satisfies [Partial<Settling>, readonly string[]][])('%o cannot be sent', (other, faults) => {
    expect(read(other)).toEqual({ faults })
  })

  test('what cannot be read is told', () => {
    expect(read({ entry: { text: '很多', on: '2026-11-21' } })).toMatchObject({
      faults: [expect.stringContaining(words.value)],
    })
  })
})

describe('what will happen', () => {
  const given = {
    what: '2025年营业收入',
    said: 1,
    sourceName: '年报',
    enterprise: '晋江示例',
    since: undefined,
    say: String,
  }
  test.each([
    [{ decision: 'accepted', value: 2, answer: '改' } as const, '由 1 改为 2'],
    [{ decision: 'rejected', answer: '不改' } as const, '仍是 1'],
  ])('%o is said beforehand', (settlement, said) => {
    expect(saySettlement(settlement, given)[0]).toContain(said)
  })

  test('a newer word of the source stands, and that is said', () => {
    const since = { value: 3 } as FactRow
    const [first] = saySettlement({ decision: 'accepted', value: 2, answer: '改' }, { ...given, since })
    expect(first).toContain('又有新的说法：3')
  })
})
