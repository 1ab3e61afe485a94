import { describe, expect, test } from 'vitest'
import { newCreditCode } from '../storage/testing/people.ts'
import { startComparing } from './comparing.ts'
import { sayRefusal } from './refusal.ts'
import { readRow, type SayingRules } from './saying.ts'
import { indicators } from './testing/agreed.ts'

const code = newCreditCode()
const rules: SayingRules = {
  allowed: new Set(['revenue', 'abnormal', 'name']),
  indicators,
  today: '2026-11-21',
}
const row = { code, indicator: 'revenue', year: 2025, value: '5500万元', heldOn: '2025-12-31' }
const read = (other: unknown) => readRow(other, '第 1 页第 1 行', rules)
const saying = {
  place: '第 1 页第 1 行',
  creditCode: code,
  indicator: 'revenue',
  year: 2025,
  value: 5_500_000_000,
  heldOn: '2025-12-31',
}

describe('a row of a register', () => {
  test.each([
    ['an amount with its unit', row, saying],
    ['an amount in the unit of the indicator', { ...row, value: '1234.56' }, { ...saying, value: 123_456 }],
    ['a word taken back', { ...row, value: null }, { ...saying, value: undefined }],
    [
      'a flag without a year',
      { code, indicator: 'abnormal', value: '是', heldOn: '2026-11-20' },
      { ...saying, indicator: 'abnormal', year: undefined, value: true, heldOn: '2026-11-20' },
    ],
    [
      'a name with a rare character',
      { code, indicator: 'name', year: null, value: '䶮𫓧公司', heldOn: '2026-11-21' },
      { ...saying, indicator: 'name', year: undefined, value: '䶮𫓧公司', heldOn: '2026-11-21' },
    ],
  ])('is taken: %s', (_, given, expected) => {
    expect(read(given)).toEqual(expected)
  })

  test.each([
    ['no object', 'text', 'ROW_SHAPE'],
    ['a list', [], 'ROW_SHAPE'],
    ['a key too many', { ...row, source: 'filing' }, 'ROW_SHAPE'],
    ['a bare number', { ...row, value: 5500 }, 'ROW_SHAPE'],
    ['an endless value', { ...row, value: '9'.repeat(5_000) }, 'ROW_SHAPE'],
    ['a wrong check digit', { ...row, code: `${code.slice(0, 17)}?` }, 'ROW_CODE'],
    ['no such indicator', { ...row, indicator: 'profit' }, 'ROW_INDICATOR'],
    ['a name of JavaScript', { ...row, indicator: 'constructor' }, 'ROW_INDICATOR'],
    ['an indicator of another register', { ...row, indicator: 'staff', value: '3' }, 'ROW_NOT_ALLOWED'],
    ['the same with a value that is none', { ...row, indicator: 'staff', value: '很多' }, 'ROW_NOT_ALLOWED'],
    ['no such day', { ...row, heldOn: '2026-02-30' }, 'ROW_DAY'],
    ['a day before all records', { ...row, heldOn: '0001-01-01' }, 'ROW_DAY'],
    ['tomorrow', { ...row, heldOn: '2026-11-22' }, 'ROW_FUTURE'],
    ['next year', { ...row, year: 2027 }, 'ROW_FUTURE'],
    ['no year', { ...row, year: undefined }, 'ROW_YEAR'],
    ['a year too many', { ...row, indicator: 'abnormal', value: '是' }, 'ROW_YEAR'],
    ['words for a number', { ...row, value: '很多' }, 'ROW_VALUE'],
    ['nothing for a value', { ...row, value: '' }, 'ROW_VALUE'],
    ['a placeholder', { ...row, value: '暂无' }, 'ROW_VALUE'],
    ['parts of a fen', { ...row, value: '0.001' }, 'ROW_VALUE'],
    ['more than numbers hold', { ...row, value: '99999999999999999' }, 'ROW_VALUE'],
    ['a NUL', { ...row, indicator: 'name', year: null, value: '甲\0乙' }, 'ROW_VALUE'],
    ['half a character', { ...row, indicator: 'name', year: null, value: '甲\ud800乙' }, 'ROW_VALUE'],
  ])('is refused: %s', (_, given, expected) => {
    expect(read(given)).toMatchObject({ place: '第 1 页第 1 行', code: expected })
  })

  test('a refusal says where and why, and never the value', () => {
    const refusal = read({ ...row, value: '秘密' })
    expect(refusal).toEqual({
      place: '第 1 页第 1 行',
      code: 'ROW_VALUE',
      creditCode: code,
      indicator: 'revenue',
      year: 2025,
      issue: 'NOT_A_NUMBER',
    })
    expect(sayRefusal(refusal as never)).toBe(
      `第 1 页第 1 行：${code} revenue 2025年，值与指标对不上（ROW_VALUE NOT_A_NUMBER）`,
    )
  })

  test('said twice it counts once, said otherwise it is a conflict, and another day is another word', () => {
    const comparing = startComparing()
    const look = (each: typeof saying) => comparing.look(each)
    const other = { ...saying, heldOn: '2026-01-01', value: 1 }
    expect([look(saying), look(saying), look({ ...saying, value: 1 }), look(other)]).toEqual([
      saying,
      undefined,
      { place: saying.place, code: 'ROW_CONFLICT', creditCode: code, indicator: 'revenue', year: 2025 },
      other,
    ])
  })
})
