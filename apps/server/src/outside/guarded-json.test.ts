import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseGuarded } from './guarded-json.ts'

describe('JSON of a stranger', () => {
  test('says what any parser says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text))
        expect(parseGuarded(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test.each([
    ['32 levels', `${'['.repeat(32)}${']'.repeat(32)}`],
    ['brackets inside text', `"${'['.repeat(99)}"`],
    ['the same key at two places', '{"a":{"b":1},"c":{"b":2},"d":[{"b":3},{"b":4}]}'],
    ['a forbidden word as a value', '{"a":"__proto__","b":["constructor"]}'],
    ['quotes inside text', String.raw`{"a\"b":"\\","c":"\"{"}`],
  ])('takes %s', (_, text) => {
    expect(parseGuarded(text)).toEqual(JSON.parse(text))
  })

  test.each([
    ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['a million levels', '[{"a":'.repeat(1_000_000)],
    ['a key behind the object', '{"statements":[{"__proto__":{"code":"x"}}]}'],
    ['the same key in disguise', String.raw`{"\u005f_proto__":1}`],
    ['constructor', '{"constructor":{"prototype":{}}}'],
    ['a key twice', '{"a":1,"b":[],"a":2}'],
    ['a key twice behind a list', '{"a":[1,{"x":1}],"a":2}'],
    ['an open text', '{"a":"b'],
    ['half a document', '{"statements":['],
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['two documents', '{}{}'],
    ['a bare key', '{a:1}'],
  ])('refuses %s', (_, text) => {
    expect(() => parseGuarded(text)).toThrow('CONNECTOR_CONTENT')
  })

  test('a long document takes no longer than its length', () => {
    const text = JSON.stringify(
      Array.from({ length: 60_000 }, (__, i) => ({ code: `91350500MA${i}`, value: '1' })),
    )
    // The work of this thread: the clock would tell of its neighbours too.
    const before = process.threadCpuUsage()
    parseGuarded(text)
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(2_000)
  })
})
