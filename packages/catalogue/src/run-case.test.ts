import { describe, expect, it } from 'vitest'
import { GOOD_CONTENT, loadFiles } from '../test/good-content.ts'
import { caseSchema, type Expectation } from './case-file.ts'
import { definitionsOf } from './catalogue.ts'
import { runCase, type CaseSubject } from './run-case.ts'

const definitions = definitionsOf(loadFiles(GOOD_CONTENT).catalogue)
const demo: CaseSubject = { about: 'standard', id: 'demo' }
const equipment: CaseSubject = { about: 'policy', id: 'P01' }
const firm = {
  region: '350582',
  industry: 'C3911',
  independent: true,
  'title-demo': true,
  'revenue@2025': '1500万元',
  'rd-expense@2025': '45万元',
  'staff@2025': 10,
  'staff@2024': 10,
}

function differencesOf(subject: CaseSubject, wanted: object, more: object = {}): readonly string[] {
  const one = { name: '甲', on: '2026-06-01', facts: firm, expect: wanted, ...more }
  return runCase(definitions, subject, caseSchema.parse(one))
}

describe('a case tells what came out otherwise', () => {
  it.each<[string, CaseSubject, Expectation, string]>([
    ['verdict', demo, { verdict: 'unmet' }, '结论：应为 unmet，得到 met'],
    ['a condition', demo, { conditions: { d1: 'unknown' } }, '条件 d1：应为 unknown，得到 met'],
    [
      'a condition that is not there',
      demo,
      { conditions: { d9: 'met' } },
      '条件 d9：应为 met，得到 没有这个条件',
    ],
    ['a score where nothing is scored', demo, { score: 6 }, '得分：应为 6，得到 没有评分'],
    ['missing facts', demo, { missing: ['staff@2023'] }, '缺少的事实：应为 staff@2023，得到 无'],
    ['a gap', demo, { gaps: { 'revenue@2025': '+1.00' } }, '差距 revenue@2025：应为 +1.00，得到 没有'],
    ['a size class', demo, { class: 'small' }, '划型：应为 small，得到 没有划型'],
    ['an amount', equipment, { amount: '16万元' }, '金额：应为 160000.00 元，得到 150000.00 元'],
    ['an amount that is known', equipment, { amount: null }, '金额：应为 未知，得到 150000.00 元'],
    [
      'a range',
      equipment,
      { amount: ['0元', '15万元'] },
      '金额：应为 0.00 至 150000.00 元，得到 150000.00 元',
    ],
    ['being in force', equipment, { inForce: false }, '当日施行：应为 false，得到 true'],
    ['status', equipment, { status: 'ended' }, '状态：应为 ended，得到 in-force'],
  ])('%s', (_, subject, wanted, difference) => {
    expect(differencesOf(subject, wanted)).toEqual([difference])
  })

  it('a score range', () => {
    expect(differencesOf(demo, { score: [0, 4] }, { version: '2022' })).toEqual([
      '得分：应为 0 至 4，得到 3 至 7',
    ])
  })

  it('a gap that is there although none was expected', () => {
    const facts = { ...firm, 'revenue@2025': '1400万元' }
    expect(differencesOf(demo, { gaps: { 'revenue@2025': null } }, { facts })).toEqual([
      '差距 revenue@2025：应为 没有，得到 +1000000.00',
    ])
  })

  it('a day no version covers, which is not in force and never the latest', () => {
    expect(differencesOf(demo, { inForce: false, verdict: 'unknown' }, { on: '2021-01-01' })).toEqual([])
  })

  it('a day before the first of a policy', () => {
    expect(differencesOf(equipment, { inForce: false, status: 'upcoming' }, { on: '2025-12-31' })).toEqual([])
  })

  it('a fact that cannot be read, instead of judging without it', () => {
    expect(differencesOf(demo, {}, { facts: { 'revenue@2025': '很多' } })).toEqual([
      '事实 revenue@2025：“营业收入”写的是 "很多"，读不成金额，请写数字加单位，例如 1500万元',
    ])
  })

  it.each<[string, CaseSubject, object, string]>([
    ['standard', { about: 'standard', id: 'nowhere' }, {}, '没有标准“nowhere”'],
    ['policy', { about: 'policy', id: 'P99' }, {}, '没有政策“P99”'],
    ['version', demo, { version: '1999' }, '标准“demo”没有版本“1999”'],
  ])('a %s that does not exist', (_, subject, more, difference) => {
    expect(differencesOf(subject, { verdict: 'met' }, more)).toEqual([difference])
  })
})
