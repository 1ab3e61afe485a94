import { describe, expect, test } from 'vitest'
import { allRoutes } from './all-routes.ts'
import { auditKinds, sayAuditScope, sayProgram } from './audit-kinds.ts'

describe('the titles of audit events', () => {
  test('every event that a route may set down has one', () => {
    const kinds = [...new Set(allRoutes.flatMap(({ audit }) => audit))]
    expect(kinds.length).toBeGreaterThan(30)
    expect(kinds.filter((kind) => !Object.hasOwn(auditKinds, kind))).toEqual([])
  })

  test('no two kinds have the same title', () => {
    const titles = Object.values(auditKinds)
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })
})

test.each([
  ['region:350582', '晋江市的企业'],
  ['auditor:3505', '泉州市的企业和审计记录'],
  ['people:35', '福建省的账号'],
  ['region:', '全国的企业'],
  ['enterprise:00000000-0000-4000-8000-000000000001', '本企业'],
  ['audit', '审计记录'],
  ['what-comes-later', 'what-comes-later'],
])('the scope %s is said as %s', (scope, words) => {
  const names: Readonly<Record<string, string>> = {
    350582: '晋江市',
    350500: '泉州市',
    350000: '福建省',
    100000: '全国',
  }
  expect(sayAuditScope(scope, (region) => names[region] ?? region)).toBe(words)
})

test.each([
  ['connector:market-register', '外部对接 market-register'],
  ['entrance', '登录入口'],
  ['00000000-0000-4000-8000-000000000001', undefined],
])('who is no person, %s, is called %s', (person, words) => {
  expect(sayProgram(person)).toBe(words)
})
