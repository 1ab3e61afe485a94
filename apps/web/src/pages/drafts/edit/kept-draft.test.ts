import { expect, test } from 'vitest'
import { keptDraft } from './kept-draft.ts'

function storage() {
  const held = new Map<string, string>()
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}

test('what is kept is found again until it is forgotten, each draft by itself', () => {
  const at = storage()
  const kept = { version: 3, content: { title: '甲' } }
  keptDraft('a', at).keep(kept)
  expect(keptDraft('a', at).find()).toEqual(kept)
  expect(keptDraft('b', at).find()).toBe(undefined)
  keptDraft('a', at).forget()
  expect(keptDraft('a', at).find()).toBe(undefined)
})

test.each(['', 'null', '{', '[]', '{"version":"3","content":{}}', '{"version":3}'])(
  'what is no draft is not taken for one: %s',
  (text) => {
    const at = { ...storage(), getItem: () => text }
    expect(keptDraft('a', at).find()).toBe(undefined)
  },
)

test('a store that refuses does not stop the writing', () => {
  const at = {
    ...storage(),
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(() => keptDraft('a', at).keep({ version: 1, content: {} })).not.toThrow()
})
