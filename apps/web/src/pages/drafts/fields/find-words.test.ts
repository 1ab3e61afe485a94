import { expect, test } from 'vitest'
import { findChoices } from './find-words.ts'

const choices = [
  { value: 'rd-expense', title: '研发费用', beside: '经营' },
  { value: 'rd-share', title: '研发费用占比' },
  { value: 'total-rd', title: '累计研发费用' },
  { value: '350582', title: '晋江市', beside: '泉州市' },
]

test.each([
  ['研发', ['rd-expense', 'rd-share', 'total-rd']],
  ['累计 研发', ['total-rd']],
  ['泉州', ['350582']],
  ['3505', ['350582']],
  ['没有这个', []],
  ['', ['rd-expense', 'rd-share', 'total-rd', '350582']],
])('%s finds %j', (typed, found) => {
  expect(findChoices(choices, typed).map(({ value }) => value)).toEqual(found)
})
