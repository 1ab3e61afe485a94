import { describe, expect, it } from 'vitest'
import { indicatorSchema, type Indicator } from '@yinyu/rules'
import { readCaseFacts } from './case-facts.ts'

const indicator = (id: string, kind: string, more: object = {}): Indicator =>
  indicatorSchema.parse({ id, title: id, kind, period: 'now', meaning: id, group: '经营', ...more })

const indicators = new Map(
  [
    indicator('money', 'money', { unit: '元' }),
    indicator('heads', 'count', { unit: '人', least: '0' }),
    indicator('score', 'score', { unit: '分' }),
    indicator('share', 'ratio', { least: '0', most: '1' }),
    indicator('industry', 'industry'),
    indicator('day', 'date'),
    indicator('name', 'text'),
  ].map((one) => [one.id, one]),
)

const read = (key: string, raw: string | number | boolean) => {
  const { facts, problems } = readCaseFacts({ [key]: raw }, indicators)
  return facts.get(key)?.value ?? problems.map(({ what }) => what)
}

describe('facts of a case are read exactly', () => {
  it.each([
    ['money', '1500万元', 150_000_000_000 / 100],
    ['money', '0.01元', 1],
    ['money', 12.34, 1234],
    ['money', '-3亿元', -30_000_000_000],
    ['heads', 120, 120],
    ['heads', '120人', 120],
    ['score', '63.5分', 63_500_000],
    ['share', '3%', 30_000_000_000],
    ['share', 0.1, 100_000_000_000],
    ['industry', 'C3911', '3911'],
    ['day', '2020-02-29', '2020-02-29'],
    ['name', '某某公司', '某某公司'],
  ])('%s %s', (key, raw, value) => {
    expect(read(key, raw)).toBe(value)
  })
})

describe('facts of a case are refused, not guessed', () => {
  it.each([
    ['money', '1e5', '读不成金额'],
    ['money', 0.005, '位数超出了能精确记下的范围'],
    ['money', '900000000亿元', '位数超出了能精确记下的范围'],
    ['heads', '3.5人', '位数超出了能精确记下的范围'],
    ['heads', '3年', '读不成个数'],
    ['heads', -1, '低于最小值 0'],
    ['share', '120%', '高于最大值 1'],
    ['share', true, '读不成比率'],
    ['industry', 'Z99', '读不成行业'],
    ['day', '2021-02-29', '读不成日期'],
    ['name', 7, '读不成文字'],
  ])('%s %s', (key, raw, why) => {
    expect(read(key, raw)).toEqual([expect.stringContaining(why)])
  })
})
