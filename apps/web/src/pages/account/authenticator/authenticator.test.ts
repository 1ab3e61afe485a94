import { expect, test } from 'vitest'
import { groupSecret } from './group-secret.ts'
import { pathOfSquares } from './qr-path.ts'

test.each([
  ['ABCDEFGHIJKL', 'ABCD EFGH IJKL'],
  ['ABCDE', 'ABCD E'],
  ['', ''],
])('%s is read as %s', (secret, groups) => {
  expect(groupSecret(secret)).toBe(groups)
})

test('dark squares beside each other are one stroke', () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, true, true],
  ]
  expect(pathOfSquares(rows)).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z')
})
