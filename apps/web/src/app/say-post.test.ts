import type { Post } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { sayPost } from './say-post.ts'

const post: Post = { id: 'a', role: 'officer', roleTitle: '经办人员', unit: '晋江市示例局', region: '350582' }

test.each([
  [post, '晋江市示例局（经办人员）'],
  [{ ...post, standsInFor: '王五' }, '代 王五：晋江市示例局（经办人员）'],
])('%j', (held, words) => {
  expect(sayPost(held)).toBe(words)
})
