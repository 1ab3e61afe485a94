import { expect, test } from 'vitest'
import { forgetSheet, recallSheet, rememberSheet, type Memory } from './sheet-memory.ts'
import { emptySheet } from './sheet.ts'

function memory(): Memory {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const refusing: Memory = {
  getItem: () => {
    throw new Error('forbidden')
  },
  setItem: () => {
    throw new Error('full')
  },
  removeItem: () => {
    throw new Error('forbidden')
  },
}

test('remembers, recalls, forgets', () => {
  const own = memory()
  expect(recallSheet(own, '2026-06-01')).toBeUndefined()
  expect(rememberSheet(own, { ...emptySheet, purpose: 're-check' }, '2026-06-01 14:03')).toBe(true)
  expect(recallSheet(own, '2026-06-01')).toMatchObject({
    sheet: { purpose: 're-check' },
    savedAt: '2026-06-01 14:03',
  })
  forgetSheet(own)
  expect(recallSheet(own, '2026-06-01')).toBeUndefined()
})

test('a browser that keeps nothing says so and breaks nothing', () => {
  expect(recallSheet(refusing, '2026-06-01')).toBeUndefined()
  expect(rememberSheet(refusing, emptySheet, 'now')).toBe(false)
  expect(() => forgetSheet(refusing)).not.toThrow()
})
