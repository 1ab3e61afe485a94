import { describe, expect, it } from 'vitest'
import { nearestWord, suggest } from './nearest-word.ts'

describe('the nearest known word', () => {
  it.each([
    ['revenu', ['revenue', 'rd-expense'], 'revenue'],
    ['in-regoin', ['in-region', 'in-industry'], 'in-region'],
    ['id', ['in', 'of'], 'in'],
    ['turnover', ['revenue', 'staff'], undefined],
    ['x', [], undefined],
  ])('of %s among %j', (word, known, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest)
  })

  it('is suggested, or else what to do instead', () => {
    expect(suggest('revenu', ['revenue'], '请先登记')).toBe('是不是想写 revenue')
    expect(suggest('turnover', ['revenue'], '请先登记')).toBe('请先登记')
  })
})
