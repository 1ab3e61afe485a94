import type { Policy } from '@yinyu/rules'
import { describe, expect, test } from 'vitest'
import { joinPublished, type Publication } from './published.ts'

const policy = (id: string, title: string, to?: string) => ({ id, title, to }) as unknown as Policy
const content = [policy('P01', '一'), policy('P02', '二')]
const published = (of: Policy, fromDay: string, lastDay?: string): Publication => ({
  policy: of,
  fromDay,
  lastDay,
})
const on = (day: string, ...all: readonly Publication[]) =>
  joinPublished(content, all, day).map(({ id, title, to }) => [id, title, ...(to === undefined ? [] : [to])])

describe('what holds on a day', () => {
  test('is the content while nothing is published, the very same list', () => {
    expect(joinPublished(content, [], '2026-11-22')).toBe(content)
    expect(joinPublished(content, [published(policy('P03', '三'), '2026-12-01')], '2026-11-30')).toBe(content)
  })

  test('has a new policy from its day on, in the order of numbers', () => {
    const all = [published(policy('P1001', '千'), '2026-12-01'), published(policy('P03', '三'), '2026-12-01')]
    expect(on('2026-12-01', ...all).map(([id]) => id)).toEqual(['P01', 'P02', 'P03', 'P1001'])
  })

  test('has the version that began last, however they were published', () => {
    const all = [
      published(policy('P01', '明年'), '2027-01-01'),
      published(policy('P01', '今年'), '2026-12-01'),
    ]
    expect(on('2026-11-30', ...all)[0]).toEqual(['P01', '一'])
    expect(on('2026-12-31', ...all)[0]).toEqual(['P01', '今年'])
    expect(on('2027-01-01', ...all)[0]).toEqual(['P01', '明年'])
  })

  test('has the later published of two that begin on one day', () => {
    const all = [published(policy('P01', '先'), '2026-12-01'), published(policy('P01', '后'), '2026-12-01')]
    expect(on('2026-12-01', ...all)[0]).toEqual(['P01', '后'])
  })

  test('keeps a withdrawn policy with its last day, or its own end where that is earlier', () => {
    const all = (to?: string) => [published(policy('P01', '新', to), '2026-12-01', '2026-12-31')]
    expect(on('2027-03-01', ...all())[0]).toEqual(['P01', '新', '2026-12-31'])
    expect(on('2027-03-01', ...all('2026-12-15'))[0]).toEqual(['P01', '新', '2026-12-15'])
  })

  test('never has what was withdrawn before it began', () => {
    expect(on('2027-01-01', published(policy('P01', '新'), '2026-12-01', '2026-11-30'))).toEqual([
      ['P01', '一'],
      ['P02', '二'],
    ])
  })
})
