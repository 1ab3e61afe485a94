import { describe, expect, test } from 'vitest'
import { markDifference } from './mark-difference.ts'

describe('marking what differs', () => {
  test('keeps a number whole', () => {
    expect(markDifference('营业收入不低于 1,000 万元', '营业收入不低于 1,500 万元')).toEqual({
      head: '营业收入不低于 ',
      before: '1,000',
      after: '1,500',
      tail: ' 万元',
    })
  })

  test('marks what was put in', () => {
    expect(markDifference('研发费用', '近 2 年每年研发费用')).toEqual({
      head: '',
      before: '',
      after: '近 2 年每年',
      tail: '研发费用',
    })
  })

  test('does not count a repeated end twice', () => {
    const { head, before, after, tail } = markDifference('年年', '年年年')
    expect([head + before + tail, head + after + tail]).toEqual(['年年', '年年年'])
  })

  test('leaves equal sentences unmarked', () => {
    expect(markDifference('一样', '一样')).toEqual({ head: '一样', before: '', after: '', tail: '' })
  })
})
