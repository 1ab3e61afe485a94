import { formatScaled } from '@yinyu/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCell } from './cell.ts'
import { indicatorNamed, regions, SOUND_CODE } from './examples.ts'
import type { Reading } from './reading.ts'
import { unitFor } from './unit.ts'

/** The value, or the code of the complaint when there is no value. */
function read(id: string, text: string, unit?: string): unknown {
  const { value, complaint } = reading(id, text, unit)
  return value ?? complaint?.code
}

function reading(
  id: string,
  text: string,
  unit?: string,
  precision: 'exact' | '15-digits' = 'exact',
): Reading {
  const indicator = indicatorNamed(id)
  return readCell(text, {
    indicator,
    unit: unit === undefined ? undefined : unitFor(indicator, unit),
    precision,
    regions,
  })
}

describe('money', () => {
  test.each([
    ['1500', 150_000],
    ['1500.5', 150_050],
    ['0.01', 1],
    ['.5', 50],
    ['0', 0],
    ['-0', 0],
    ['1.500', 150],
    ['+7', 700],
    ['1,234.50', 123_450],
    ['1，234.50', 123_450],
    ['1 234 567', 123_456_700],
    ['１２３．４５', 12_345],
    ['  12\u200B ', 1_200],
    ['¥12', 1_200],
    ['￥1,000', 100_000],
    ['1500万元', 1_500_000_000],
    ['1500 万', 1_500_000_000],
    ['1.5亿元', 15_000_000_000],
    ['2千元', 200_000],
    ['3元', 300],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('reads %j', (text, fen) => {
    expect(read('revenue', text)).toBe(fen)
  })

  test.each([
    ['(1,234.50)', -123_450],
    ['（1）', -100],
    ['-12.5', -1_250],
    ['－3', -300],
    ['−3', -300],
  ])('reads the negative %j', (text, fen) => {
    expect(read('net-profit', text)).toBe(fen)
  })

  test.each([
    ['一百二', 'NOT_A_NUMBER'],
    ['约1500', 'NOT_A_NUMBER'],
    ['1,5', 'NOT_A_NUMBER'],
    ['12,34', 'NOT_A_NUMBER'],
    ['1000-2000', 'NOT_A_NUMBER'],
    ['(-3)', 'NOT_A_NUMBER'],
    ['1.2.3', 'NOT_A_NUMBER'],
    ['0x10', 'NOT_A_NUMBER'],
    ['Infinity', 'NOT_A_NUMBER'],
    ['true', 'NOT_A_NUMBER'],
    ['1.005', 'TOO_MANY_DECIMALS'],
    ['1e5', 'LONG_NUMBER'],
    ['6.222E+18', 'LONG_NUMBER'],
    ['15%', 'CELL_UNIT'],
    ['3人', 'CELL_UNIT'],
    ['5美元', 'CELL_UNIT'],
    ['7constructor', 'CELL_UNIT'],
    ['90071992547409.92', 'TOO_LARGE'],
    ['9'.repeat(40), 'TOO_LARGE'],
    ['-1', 'OUT_OF_RANGE'],
    ['#DIV/0!', 'FORMULA_ERROR'],
    ['#N/A', 'FORMULA_ERROR'],
    ['1'.repeat(32_768), 'CELL_TOO_LONG'],
  ])('refuses %j as %s', (text, code) => {
    expect(read('revenue', text)).toBe(code)
  })

  test.each([
    ['1234.5678', '万元', 1_234_567_800],
    ['0.000001', '万元', 1],
    ['1.00000001', '亿元', 10_000_000_100],
    ['15元', '万元', 1_500],
  ])('reads %j under %s', (text, unit, fen) => {
    expect(read('revenue', text, unit)).toBe(fen)
  })

  test('never keeps less than a fen, whatever the unit', () => {
    expect(read('revenue', '1234.5678901', '万元')).toBe('TOO_MANY_DECIMALS')
  })

  test.each([
    ['元', 2],
    ['千元', 5],
    ['万元', 6],
    ['百万元', 8],
    ['亿元', 10],
  ])('round trip in %s: what is printed is read back to the fen', (unit, decimals) => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(read('net-profit', formatScaled(BigInt(fen), decimals), unit)).toBe(fen === 0 ? 0 : fen)
      }),
    )
  })

  test('never takes text for a number that it is not', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value } = reading('net-profit', text)
        expect(
          value === undefined || (Number.isSafeInteger(value) && /\p{Nd}/u.test(text.normalize('NFKC'))),
        ).toBe(true)
      }),
    )
  })

  test('cuts the noise of floating point only where the mapping says so, and tells', () => {
    const noisy = '1822544072.8899999'
    expect(reading('revenue', noisy).complaint?.code).toBe('TOO_MANY_DECIMALS')
    expect(reading('revenue', noisy, undefined, '15-digits')).toEqual({
      value: 182_254_407_289,
      complaint: { code: 'READ_AS_15_DIGITS', details: { read: '1822544072.89' } },
    })
  })
})

describe('other numbers', () => {
  test.each([
    ['staff', '1,200', 1200],
    ['staff', '30人', 30],
    ['staff', '120.0', 120],
    ['staff', '30.5', 'NOT_A_WHOLE_NUMBER'],
    ['staff', '一百二', 'NOT_A_NUMBER'],
    ['staff', '30项', 'CELL_UNIT'],
    ['staff', '15%', 'CELL_UNIT'],
    ['ip1', '2件', 2],
    ['eval-score', '72.5', 72_500_000],
    ['eval-score', '101', 'OUT_OF_RANGE'],
    ['market-share', '15%', 150_000_000_000],
    ['market-share', '０.１５', 150_000_000_000],
    ['market-share', '15', 'OUT_OF_RANGE'],
    ['market-share', '1％', 10_000_000_000],
  ])('%s: %j', (id, text, expected) => {
    expect(read(id, text)).toBe(expected)
  })

  test('a percentage in the header is a hundredth', () => {
    expect(read('market-share', '15', '%')).toBe(150_000_000_000)
  })
})

describe('words', () => {
  test.each([
    ['true', true],
    ['TRUE', true],
    ['是', true],
    ['1', true],
    ['有', true],
    ['√', true],
    ['false', false],
    ['否', false],
    ['0', false],
    ['无', false],
    ['也许', 'NOT_A_FLAG'],
    ['-', 'PLACEHOLDER'],
    ['不详', 'PLACEHOLDER'],
  ])('flag %j', (text, expected) => {
    expect([read('title-tech-sme', text), read('core-field', text)]).toEqual([expected, expected])
  })

  test.each([
    ['filled-gap', 'filled-gap'],
    ['补短板/锻长板/填空白', 'filled-gap'],
    ['填空白', 'filled-gap'],
    ['老字号', 'six-basics'],
    ['none', 'none'],
    ['无', 'none'],
    ['别的', 'NOT_A_CHOICE'],
    ['N/A', 'PLACEHOLDER'],
  ])('choice %j', (text, expected) => {
    expect(read('chain-role', text)).toBe(expected)
  })

  test.each(['—', '-', '/', '无数据', 'N/A', 'n/a', '不详', '无', '——', '暂无'])(
    '%j stands for nothing, and that is said',
    (text) => {
      expect(reading('revenue', text)).toEqual({ complaint: { code: 'PLACEHOLDER', details: {} } })
    },
  )

  test.each(['', '   ', '\u200B', '\u3000'])('%j is an empty cell and nothing more', (text) => {
    expect(reading('staff', text)).toEqual({})
  })

  test('names stay as typed, rare characters and width included', () => {
    expect(read('name', ' 㐀䶮𫓧𠀀（福建）ＡＢ\u200B公司 ')).toBe('㐀䶮𫓧𠀀（福建）ＡＢ公司')
  })
})

describe('dates', () => {
  test.each([
    '2024-05-07',
    '2024年5月7日',
    '2024.5.7',
    '20240507',
    '2024/5/7',
    '２０２４－０５－０７',
    '2024-05-07 00:00:00',
    '2024-05-07T09:30',
  ])('%s', (text) => {
    expect(read('founded-on', text)).toBe('2024-05-07')
  })

  test.each(['2024-02-30', '5/7/2024', '45000', '2024-5', '24-5-7', '2024-5.7'])('refuses %s', (text) => {
    expect(read('founded-on', text)).toBe('NOT_A_DATE')
  })
})

describe('codes', () => {
  test.each([
    [SOUND_CODE, SOUND_CODE],
    [` ${SOUND_CODE.toLowerCase()} `, SOUND_CODE],
    ['９１350100M000100Y43', SOUND_CODE],
  ])('credit code %j', (text, expected) => {
    expect(reading('credit-code', text)).toEqual({ value: expected })
  })

  test.each([
    ['91350100M000100Y4A', 'BAD_CHECK_DIGIT'],
    ['91350100M000100YIO', 'BAD_CODE_FORM'],
    ['91350582M1098765Y', 'BAD_CODE_FORM'],
  ])('%s is kept as typed with %s', (text, code) => {
    expect(reading('credit-code', text)).toEqual({ value: text, complaint: { code } })
  })

  test('a code in exponent form has lost its tail and is no fact', () => {
    expect(read('credit-code', '9.13502E+17')).toBe('LONG_NUMBER')
  })

  test.each([
    ['C3911', '3911'],
    ['39', '39'],
    ['c', 'C'],
    ['D3911', 'UNKNOWN_INDUSTRY'],
    ['9999', 'UNKNOWN_INDUSTRY'],
    ['软件', 'UNKNOWN_INDUSTRY'],
  ])('industry %j', (text, expected) => {
    expect(read('industry', text)).toBe(expected)
  })

  test.each([
    ['350582', '350582'],
    ['晋江市', '350582'],
    ['福建省泉州市晋江市', '350582'],
    ['泉州市 晋江市', '350582'],
    ['福建省晋江市', '350582'],
    ['北京市', '110000'],
    ['北京市东城区', '110101'],
    ['沈阳市和平区', '210102'],
    ['和平区', 'UNKNOWN_REGION'],
    ['350999', 'UNKNOWN_REGION'],
    ['火星', 'UNKNOWN_REGION'],
  ])('region %j', (text, expected) => {
    expect(read('region', text)).toBe(expected)
  })
})

test('a million characters never keep a reader busy', () => {
  const hostile = [
    '1'.repeat(32_000),
    '1,'.repeat(16_000),
    '('.repeat(32_000),
    ' '.repeat(32_000) + 'x',
    '1 '.repeat(16_000) + 'x',
    '年'.repeat(32_000),
  ]
  // The work of this thread: the clock would tell of its neighbours too.
  const before = process.threadCpuUsage()
  for (const id of ['revenue', 'founded-on', 'title-tech-sme', 'chain-role', 'region', 'credit-code', 'name'])
    for (const text of hostile) reading(id, text)
  const { user, system } = process.threadCpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(500)
})
