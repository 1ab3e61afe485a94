import { expect, test } from 'vitest'
import { keepTyped, memoryKey, recallTyped, type Memory } from './draft-memory.ts'

function memoryOf(start: Record<string, string> = {}): Memory & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(start))
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, text) => void all.set(key, text),
    removeItem: (key) => void all.delete(key),
  }
}

const typed = { 'revenue@2025': { text: '12', before: '' } }

test('unsaved typing comes back to the same person and enterprise only', () => {
  const memory = memoryOf()
  keepTyped(memory, memoryKey('a', 'e'), typed)
  expect([recallTyped(memory, memoryKey('a', 'e')), recallTyped(memory, memoryKey('b', 'e'))]).toEqual([
    typed,
    {},
  ])
})

test('nothing stays once everything is saved', () => {
  const memory = memoryOf()
  keepTyped(memory, 'k', typed)
  keepTyped(memory, 'k', {})
  expect(memory.all.size).toBe(0)
})

test('what is damaged is left out', () => {
  const memory = memoryOf({ k: '{"staff@2025":{"text":"9","before":""},"x":3}', broken: '{' })
  expect([recallTyped(memory, 'k'), recallTyped(memory, 'broken')]).toEqual([
    { 'staff@2025': { text: '9', before: '' } },
    {},
  ])
})

test('a browser that keeps nothing does no harm', () => {
  const refusing: Memory = {
    getItem: () => {
      throw new Error('forbidden')
    },
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => undefined,
  }
  expect(() => keepTyped(refusing, 'k', typed)).not.toThrow()
  expect(recallTyped(refusing, 'k')).toEqual({})
})
