import { expect, test } from 'vitest'
import { sayPlace } from './say-place.ts'

const content = {
  who: [{ kind: 'all', of: [{ kind: 'at-least', indicator: 'staff', value: '10人' }] }],
  gives: { kind: 'share', of: 'rd', share: '10%' },
}

test.each([
  ['who[0].of[0].value', '支持对象 › 第 1 条 › 第 1 条 › 标准线'],
  ['who[0]', '支持对象 › 第 1 条'],
  ['gives.cap', '支持内容 › 最高'],
  ['document.sources', '政策文件 › 来源'],
  ['', '全部条件'],
])('%s is %s', (key, says) => {
  expect(sayPlace(key, content)).toBe(says)
})
