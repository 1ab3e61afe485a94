import type { ImportChange } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { exampleDefinitions } from '../../self-check/example-definitions.ts'
import { hasFile, sayDatum, sayOldSource, sayValue, sayWhy } from './say-change.ts'

const { indicators } = exampleDefinitions
const names = { regions: new Map([['350582', '晋江市']]), industries: new Map() }
const change = (given: Partial<ImportChange>): ImportChange => ({
  row: 2,
  place: 0,
  kind: 'changed',
  ...given,
})

test('a datum is named with its year, an unknown column as the file names it', () => {
  expect(sayDatum(change({ indicator: 'revenue', year: 2025 }), indicators)).toBe('2025年营业收入')
  expect(sayDatum(change({ indicator: 'region' }), indicators)).toBe('所在地区代码')
  expect(sayDatum(change({ header: '我的列' }), indicators)).toBe('我的列')
})

test('values have their unit and places their name', () => {
  const say = (indicator: string, value: ImportChange['value']) =>
    sayValue({ indicator }, value, { indicators, names })
  expect([say('staff', 120), say('region', '350582'), say('gone', 5), say('staff', undefined)]).toEqual([
    '120 人',
    expect.stringContaining('晋江市'),
    '5',
    '没有数据',
  ])
})

test('an old value says whose it is and of which day; names are registered', () => {
  const old = { value: 1, source: 'filing', sourceName: '2024 年报', heldOn: '2024-12-31' } as const
  expect(sayOldSource(change({ old }))).toBe('申报材料 2024 年报，2024-12-31')
  const own = { value: 1, source: 'declaration', sourceName: '企业填报', heldOn: '2024-12-31' } as const
  expect(sayOldSource(change({ old: own }))).toBe('企业填报，2024-12-31')
  expect(sayOldSource(change({ old: { value: '甲厂' } }))).toBe('登记信息')
  expect(sayOldSource(change({}))).toBe('')
})

test('what was left out after the check is told before what the check said', () => {
  const issue = { code: 'OUTRANKED', message: '已有更可信来源的数据。' }
  expect(sayWhy({ issue })).toBe('已有更可信来源的数据。（OUTRANKED）')
  expect(sayWhy({ issue, leftOut: '核对之后又有变动' })).toBe('核对之后又有变动')
})

test('an enterprise that is only about to be entered has no file to open', () => {
  const enterprise = '00000000-0000-4000-8000-000000000002'
  const opens = (given: Partial<ImportChange>, state: 'checked' | 'applied') =>
    hasFile(change({ enterprise, ...given }), { state })
  expect([
    opens({ kind: 'added' }, 'checked'),
    opens({ kind: 'added' }, 'applied'),
    opens({ kind: 'added', leftOut: '变动' }, 'applied'),
    opens({ kind: 'changed' }, 'checked'),
  ]).toEqual([false, true, false, true])
})
