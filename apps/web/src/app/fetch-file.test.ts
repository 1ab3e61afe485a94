import { expect, test } from 'vitest'
import { nameIn } from './fetch-file.ts'

test('the file keeps the name that the server gave it', () => {
  const name = '企业名录-2026-11-21.xlsx'
  expect(nameIn(`attachment; filename*=UTF-8''${encodeURIComponent(name)}`)).toBe(name)
  expect(nameIn('')).toBeUndefined()
})
