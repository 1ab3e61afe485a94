import { expect, test } from 'vitest'
import { CallRefused } from '../app/call.ts'
import { sayRefusal } from './say-refusal.ts'

test('a refusal is told with its code, once', () => {
  const refuse = (message: string) => sayRefusal(new CallRefused({ refused: 'NOT_FOUND', message }))
  expect([refuse('没有找到。'), refuse('没有找到。（NOT_FOUND）')]).toEqual([
    '没有找到。（NOT_FOUND）',
    '没有找到。（NOT_FOUND）',
  ])
})

test('what is no refusal is told as it is', () => {
  expect(sayRefusal(new Error('断了'))).toBe('断了')
})
