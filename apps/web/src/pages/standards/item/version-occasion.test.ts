import { describe, expect, test } from 'vitest'
import type { Standard, StandardVersion } from '@yinyu/rules'
import { byAge, shownVersion } from './version-occasion.ts'

const version = (name: string, inForce: StandardVersion['inForce']): StandardVersion => ({
  version: name,
  inForce,
  document: { title: '办法', tag: 'S2', sources: ['M1'] },
  summary: '',
  gates: [],
  conditions: [{ kind: 'is-true', indicator: 'legal-independent' }],
})
const standard: Standard = {
  id: 'x',
  title: '标准',
  level: '国家',
  about: '',
  versions: [
    version('2026', [
      { purpose: 'new', from: '2026-04-01' },
      { purpose: 're-check', from: '2027-01-01' },
    ]),
    version('2022', [
      { purpose: 'new', from: '2022-06-01', to: '2026-03-31' },
      { purpose: 're-check', from: '2022-06-01', to: '2026-12-31' },
    ]),
  ],
}
const show = (name: string, purpose: 'new' | 're-check', on: string) => {
  const shown = shownVersion(standard, { version: name, purpose, on })
  return shown && [shown.version.version, shown.occasion.on, shown.isInForce]
}

describe('which version is shown, as of which day', () => {
  test.each([
    ['', 'new', '2026-11-21', ['2026', '2026-11-21', true]],
    ['', 're-check', '2026-11-21', ['2022', '2026-11-21', true]],
    ['2022', 'new', '2026-11-21', ['2022', '2026-03-31', false]],
    ['2026', 're-check', '2026-11-21', ['2026', '2027-01-01', false]],
    ['', 'new', '2020-01-01', ['2026', '2026-04-01', false]],
    ['1999', 'new', '2026-11-21', ['2026', '2026-11-21', true]],
  ] as const)('asked for "%s" for %s on %s', (name, purpose, on, expected) => {
    expect(show(name, purpose, on)).toEqual(expected)
  })

  test('orders versions by age', () => {
    expect(byAge(standard).map((v) => v.version)).toEqual(['2022', '2026'])
  })
})
