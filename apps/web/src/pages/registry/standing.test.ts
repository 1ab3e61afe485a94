import { expect, test } from 'vitest'
import { standingAsked } from './standing.ts'

test.each([
  [{}, undefined],
  [{ region: '350500' }, undefined],
  [{ title: 'champion' as const }, 'valid'],
  [{ title: 'champion' as const, grantedIn: 2021 }, 'ever'],
  [{ dueIn: '2026-12' }, 'ever'],
  [{ title: 'champion' as const, grantedIn: 2021, standing: 'valid' as const }, 'valid'],
])('%j counts %s', (filter, standing) => {
  expect(standingAsked(filter)).toBe(standing)
})
