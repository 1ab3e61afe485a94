import { expect, test } from 'vitest'
import { readColumns, rememberColumns, rememberedColumns, usualColumns } from './columns.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

test('each account has its own columns', () => {
  const store = memory()
  rememberColumns(store, 'a', ['code', 'ever'])
  rememberColumns(store, 'b', [])
  expect(['a', 'b', 'c'].map((account) => rememberedColumns(store, account))).toEqual([
    ['code', 'ever'],
    [],
    usualColumns,
  ])
})

test('unknown columns are dropped and the order is that of the table', () => {
  expect(readColumns(['due', 'phone', 'code', 'code'])).toEqual(['code', 'due'])
})

test('a browser that forbids storage shows the usual columns', () => {
  const forbidden = () => {
    throw new Error('forbidden')
  }
  const store = { getItem: forbidden, setItem: forbidden }
  rememberColumns(store, 'a', ['ever'])
  expect(rememberedColumns(store, 'a')).toEqual(usualColumns)
})
