import { describe, expect, test } from 'vitest'
import { GOOD_CONTENT, loadFiles } from '../test/good-content.ts'
import { checkPolicy } from './check-policy.ts'
import { sayKeysInChinese } from './keys-in-chinese.ts'

const { catalogue } = loadFiles(GOOD_CONTENT)
const [first] = catalogue.policies
if (!first) throw new Error('the good content lost its policies')
const { path: _, ...good } = first

describe('a policy that is being written', () => {
  test('is held to its schema, each fault at its field, in words of a form', () => {
    const { title: _title, ...untitled } = good
    expect(
      checkPolicy({ ...untitled, level: '镇' }, catalogue).faults.map(({ key, code }) => [key, code]),
    ).toEqual([
      ['title', 'CONTENT_MISSING_KEY'],
      ['level', 'CONTENT_UNKNOWN_WORD'],
    ])
  })

  test('is held to what it names', () => {
    const who = [{ kind: 'is-true', indicator: 'nowhere', clause: '第一条', tag: 'O' }]
    expect(checkPolicy({ ...good, who }, catalogue).faults.map(({ key, code }) => [key, code])).toEqual([
      ['who[0].indicator', 'CONTENT_UNKNOWN_INDICATOR'],
    ])
  })

  test('may bear the number of the policy that it changes', () => {
    expect(checkPolicy({ ...good, title: '新名称' }, catalogue).faults).toEqual([])
  })

  test('is not blamed for what is wrong elsewhere', () => {
    const odd = { ...first, id: 'P77', stacking: [{ word: '可叠加' as const, excludes: ['P99'] }] }
    expect(checkPolicy(good, { ...catalogue, policies: [...catalogue.policies, odd] }).faults).toEqual([])
  })

  test.each([[undefined], [null], [[]], ['text'], [{ who: 'x', gives: [] }]])(
    'is never read amiss: %j',
    (data) => {
      const { policy, faults } = checkPolicy(data, catalogue)
      expect([policy, faults.length > 0]).toEqual([undefined, true])
    },
  )
})

test.each([
  ['缺少“value”。请补上“value”（文字）。', '缺少“标准线”。请补上“标准线”。'],
  ['“conditions[2]”写的是 1', '“条件”第 3 项写的是 1'],
  ['条件没有 clause（条款） 和 tag（出处等级）', '条件没有 条款 和 出处等级'],
  ['“title”写的是 ""。数目超出了允许的范围。不能留空。', '“名称”还是空的。请填写。'],
  ['“who”写的是 []。数目超出了允许的范围。至少要写 1 项。', '“支持对象”还没有写。请至少添加 1 项。'],
  ['没有指标“x”。请先在 indicators/ 里写好它。', '没有指标“x”。请从列表里选。'],
])('%s is said as %s', (message, says) => {
  expect(sayKeysInChinese(message)).toBe(says)
})
