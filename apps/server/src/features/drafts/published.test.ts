import type { Policy } from '@yinyu/rules'
import { describe, expect, test } from 'vitest'
import { olderVersion } from './older-version.ts'
import { joinPublished, type Publication } from './published.ts'

const policy = (id: string, title: string, to?: string) => ({ id, title, to }) as unknown as Policy
const content = [policy('P01', '一'), policy('P02', '二')]
const published = (of: Policy, fromDay: string, lastDay?: string): Publication => ({
  draft: of.title,
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

  test('keeps a withdrawn policy that has no older version with its last day, or its own end where that is earlier', () => {
    const all = (to?: string) => [published(policy('P03', '新', to), '2026-12-01', '2026-12-31')]
    expect(on('2027-03-01', ...all())[2]).toEqual(['P03', '新', '2026-12-31'])
    expect(on('2027-03-01', ...all('2026-12-15'))[2]).toEqual(['P03', '新', '2026-12-15'])
  })

  test('has the version of the content again from the day after a newer one was withdrawn', () => {
    const all = [published(policy('P01', '新'), '2026-12-01', '2026-12-31')]
    expect(on('2026-12-31', ...all)[0]).toEqual(['P01', '新', '2026-12-31'])
    expect(on('2027-01-01', ...all)[0]).toEqual(['P01', '一'])
  })

  test('has the older published version again, step by step, and at last that of the content', () => {
    const all = [
      published(policy('P01', '甲'), '2026-10-01', '2027-02-28'),
      published(policy('P01', '乙'), '2026-11-01'),
      published(policy('P01', '丙'), '2026-12-01', '2026-12-31'),
    ]
    const titleOn = (day: string, given = all) => on(day, ...given)[0]?.[1]
    expect([titleOn('2026-12-31'), titleOn('2027-01-01'), titleOn('2027-03-01')]).toEqual(['丙', '乙', '乙'])
    const [first, second, third] = all
    const withdrawn = [first, second && { ...second, lastDay: '2027-01-31' }, third].flatMap(
      (one) => one ?? [],
    )
    expect(['2027-01-31', '2027-02-01', '2027-03-01'].map((day) => titleOn(day, withdrawn))).toEqual([
      '乙',
      '甲',
      '一',
    ])
  })

  test('has the last of several withdrawn ones as ended where the content has none', () => {
    const all = [
      published(policy('P03', '先'), '2026-10-01', '2026-10-31'),
      published(policy('P03', '后'), '2026-11-01', '2026-11-30'),
    ]
    expect(on('2027-01-01', ...all)[2]).toEqual(['P03', '后', '2026-11-30'])
  })

  test('never has what was withdrawn before it began', () => {
    expect(on('2027-01-01', published(policy('P01', '新'), '2026-12-01', '2026-11-30'))).toEqual([
      ['P01', '一'],
      ['P02', '二'],
    ])
  })
})

describe('what holds again after a version was withdrawn', () => {
  const older = (draft: string, ...all: readonly Publication[]) => olderVersion(content, all, draft)

  test('is the version published before it, else that of the content, else nothing', () => {
    const [first, second] = [
      published(policy('P01', '甲'), '2026-10-01'),
      published(policy('P01', '乙'), '2026-11-01'),
    ]
    expect(older('乙', first, second)).toBe('published')
    expect(older('甲', first, second)).toBe('content')
    expect(older('丙', published(policy('P03', '丙'), '2026-10-01'))).toBeUndefined()
  })

  test('is one that was withdrawn for a later day', () => {
    const first = published(policy('P03', '甲'), '2026-10-01', '2027-02-28')
    const second = published(policy('P03', '乙'), '2026-11-01', '2026-12-31')
    expect(older('乙', first, second)).toBe('published')
    expect(older('甲', first, second)).toBeUndefined()
  })

  test('is not one that was withdrawn itself', () => {
    const first = published(policy('P03', '甲'), '2026-10-01', '2026-10-31')
    expect(older('乙', first, published(policy('P03', '乙'), '2026-11-01'))).toBeUndefined()
  })
})
