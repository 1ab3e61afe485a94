import { expect, test } from 'vitest'
import { changeSheet, emptySheet, saysNothing, type Sheet, type SheetChange } from './sheet.ts'

const today = '2026-06-01'
const after = (...changes: SheetChange[]): Sheet => changes.reduce(changeSheet, emptySheet)
const type = (key: string, text: string): SheetChange => ({ kind: 'type', key, text, today })

test('typing keeps the text as it was typed, and the unit chosen before', () => {
  const sheet = after({ kind: 'unit', key: 'revenue@2025', unit: '元', today }, type('revenue@2025', '1,5'))
  expect(sheet.entries['revenue@2025']).toEqual({ text: '1,5', unit: '元', on: today })
})

test('an emptied field stays on the sheet and says nothing', () => {
  expect(after(type('staff@2025', '3'), type('staff@2025', '')).entries['staff@2025']?.text).toBe('')
})

test('不清楚 takes the answer away, and an answer takes 不清楚 away', () => {
  const unsure = after(type('staff@2025', '3'), { kind: 'unsure', key: 'staff@2025' })
  expect(unsure).toMatchObject({ entries: {}, unsure: ['staff@2025'] })
  expect(changeSheet(unsure, type('staff@2025', '4')).unsure).toEqual([])
})

test('one can go back the way one came', () => {
  const sheet = after(
    { kind: 'move', from: undefined, to: 'a' },
    { kind: 'move', from: 'a', to: 'b' },
    { kind: 'move', from: 'b', to: 'c' },
    { kind: 'back' },
  )
  expect(sheet).toMatchObject({ asking: 'b', trail: ['a'] })
  expect(changeSheet(emptySheet, { kind: 'back' })).toMatchObject({ asking: undefined, trail: [] })
})

test('a question already on the table is not pushed away by one that lay there before', () => {
  expect(after({ kind: 'pin', key: 'a' }).asking).toBe('a')
  expect(after({ kind: 'pin', key: 'a' }, { kind: 'pin', key: 'b' }).asking).toBe('a')
})

test('a sheet with an answer or a 不清楚 has something to lose', () => {
  expect(saysNothing(after(type('staff@2025', '3'), type('staff@2025', '')))).toBe(true)
  expect(saysNothing(after(type('staff@2025', '3')))).toBe(false)
  expect(saysNothing(after({ kind: 'unsure', key: 'staff@2025' }))).toBe(false)
})

test('another region puts another question on the table', () => {
  expect(after({ kind: 'move', from: undefined, to: 'a' }, type('region', '350582')).asking).toBeUndefined()
})

test('a firm from a table takes nothing over from the firm before but day and purpose', () => {
  const entry = { text: '9', from: '表.csv', on: today }
  const sheet = after(
    { kind: 'occasion', on: '2026-03-31', purpose: 're-check' },
    type('staff@2025', '3'),
    { kind: 'unsure', key: 'net-profit@2025' },
    { kind: 'skip', key: 'name' },
    { kind: 'move', from: 'a', to: 'b' },
    { kind: 'fill', entries: { 'revenue@2025': entry } },
  )
  const entries = { 'revenue@2025': entry }
  expect(sheet).toEqual({ ...emptySheet, on: '2026-03-31', purpose: 're-check', entries })
})

test('a chosen day stays until it is given back', () => {
  const chosen = after({ kind: 'occasion', on: '2026-03-31' }, { kind: 'occasion', purpose: 're-check' })
  expect(chosen).toMatchObject({ on: '2026-03-31', purpose: 're-check' })
  expect(changeSheet(chosen, { kind: 'occasion', on: undefined }).on).toBeUndefined()
})
