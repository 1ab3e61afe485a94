import { expect, test } from 'vitest'
import { differingParts, keyOf, movedItem, unwrapped, valueAt, withValue, wrapped } from './content-path.ts'

const line = { kind: 'at-least', indicator: 'staff', value: '10人' }
const content = { title: '甲', who: [line, { kind: 'all', of: [line] }] }

test('places are named as the server names them', () => {
  expect(keyOf(['who', 1, 'of', 0, 'value'])).toBe('who[1].of[0].value')
  expect(keyOf([])).toBe('')
})

test('a value is read and replaced deep inside, and the rest stays the same object', () => {
  const changed = withValue(content, ['who', 1, 'of', 0, 'value'], '20人')
  expect(valueAt(changed, ['who', 1, 'of', 0, 'value'])).toBe('20人')
  expect(valueAt(changed, ['who', 0])).toBe(line)
  expect(valueAt(content, ['who', 1, 'of', 0, 'value'])).toBe('10人')
})

test('nothing takes a key or an item away, and what is not there yet is made', () => {
  expect(withValue(content, ['title'], undefined)).toEqual({ who: content.who })
  expect(withValue(content, ['who', 0], undefined)).toEqual({ title: '甲', who: [content.who[1]] })
  expect(withValue({}, ['document', 'sources', 0], 'G1')).toEqual({ document: { sources: ['G1'] } })
})

test.each([
  [0, 1, ['b', 'a', 'c']],
  [2, -1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('item %i moves by %i', (from, by, then) => {
  expect(movedItem(['a', 'b', 'c'], from, by)).toEqual(then)
})

test.each(['all', 'any', 'not'] as const)('what is put into %s comes out again', (kind) => {
  expect(unwrapped(wrapped(line, kind))).toBe(line)
})

test('two policies are told apart by their parts', () => {
  expect(differingParts(content, { ...content, title: '乙', note: '新' })).toEqual(['title', 'note'])
  const reordered = {
    who: [{ value: '10人', indicator: 'staff', kind: 'at-least' }, content.who[1]],
    title: '甲',
  }
  expect(differingParts(content, reordered)).toEqual([])
})

test('several things do not come out at once', () => {
  expect(unwrapped({ kind: 'any', of: [line, line] })).toBe(undefined)
  expect(unwrapped(line)).toBe(undefined)
})
