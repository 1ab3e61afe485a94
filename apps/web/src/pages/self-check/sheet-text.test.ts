import { expect, test } from 'vitest'
import { readSheet, writeSheet } from './sheet-text.ts'
import { emptySheet, type Sheet } from './sheet.ts'

const today = '2026-06-01'
const sheet: Sheet = {
  ...emptySheet,
  on: '2026-03-31',
  purpose: 're-check',
  entries: { 'revenue@2025': { text: '1,5', unit: '元', from: '表.csv', on: '2026-05-01' } },
  unsure: ['staff@2025'],
}

test('what is written is read again', () => {
  expect(readSheet(writeSheet(sheet, '2026-06-01 14:03'), today)).toEqual({
    sheet,
    savedAt: '2026-06-01 14:03',
  })
})

test.each(['', 'null', '[]', '{', '"x"', '{"version":1}', '{"yinyu":"self-check","version":99}', '\u0000'])(
  'refuses %j without falling over',
  (text) => {
    expect(readSheet(text, today)).toBeUndefined()
  },
)

test('damaged parts are left out, the rest is kept', () => {
  const text = JSON.stringify({
    yinyu: 'self-check',
    version: 1,
    on: '2026-02-30',
    purpose: 'dance',
    unsure: ['a', 1, null],
    entries: { good: { text: '3' }, bad: { text: 3 }, worse: null, unit: { text: '4', unit: '斤', on: 'x' } },
  })
  expect(readSheet(text, today)?.sheet).toEqual({
    ...emptySheet,
    unsure: ['a'],
    entries: { good: { text: '3', on: today }, unit: { text: '4', on: today } },
  })
})
