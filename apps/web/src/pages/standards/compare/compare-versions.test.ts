import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { versionNamed, type Purpose } from '@yinyu/rules'
import { readContent } from '../../../../build/read-content.ts'
import { compareVersions, type ComparedRow } from './compare-versions.ts'
import { concernOf } from './concern.ts'

const content = readContent(fileURLToPath(new URL('../../../../../../content', import.meta.url)))
const indicators = new Map(content.definitions.indicators.map((indicator) => [indicator.id, indicator]))

function compare(id: string, purpose: Purpose): readonly ComparedRow[] {
  const standard = content.definitions.standards.find((s) => s.id === id)
  const [before, after] = ['2022', '2026'].map((name) => standard && versionNamed(standard, name))
  if (!before || !after) throw new Error(`${id} has lost a version`)
  return compareVersions(before, after, { indicators, purpose })
}

/** The changes of every row that is about this. */
function changesOf(rows: readonly ComparedRow[], concern: string): readonly string[] {
  return rows.flatMap(({ before, after, change }) =>
    [before, after].some((r) => r && concernOf(r.condition, indicators) === concern) ? [change] : [],
  )
}

describe('专精特新 2022 → 2026, new application', () => {
  const rows = compare('specialised-sme', 'new')

  test.each([
    ['segment-years', 'tighter'],
    ['revenue', 'tighter'],
    ['rd-expense', 'tighter'],
    ['share:rd-expense/revenue', 'tighter'],
    ['score', 'different'],
    ['holds-title', 'added'],
    ['share:main-revenue/revenue', 'added'],
    ['share:total-liabilities/total-assets', 'added'],
    ['ip1', 'added'],
    ['market-position-leading', 'added'],
    ['meets:size', 'not-recorded'],
  ])('%s: %s', (concern, change) => {
    expect(changesOf(rows, concern)).toEqual([change])
  })

  test('tells how many points the old table gave for what is now required', () => {
    const points = rows
      .filter((row) => row.pointsBefore !== undefined)
      .map((row) => [row.after?.id, row.pointsBefore])
    expect(points).toEqual([
      ['Z26-2b', 5],
      ['Z26-2c', 5],
      ['Z26-4', 10],
    ])
  })

  test('has each requirement of both versions once', () => {
    const seen = rows.flatMap(({ before, after }) => [before, after].filter((r) => r !== undefined))
    expect(new Set(seen).size).toBe(seen.length)
    expect(rows.filter((row) => row.change === 'dropped')).toEqual([])
  })
})

describe('小巨人 2022 → 2026', () => {
  test.each([
    ['segment-years', ['same']],
    ['holds-title', ['same']],
    ['share:main-revenue/revenue', ['tighter']],
    ['share:total-liabilities/total-assets', ['looser']],
    ['ip1', ['tighter']],
    ['share:rd-expense/revenue', ['different']],
    ['market-share', ['looser']],
    ['core-info-system', ['dropped']],
    ['management-cert', ['dropped']],
    ['own-brand', ['dropped']],
    ['rd-institution-level', ['dropped']],
    ['chain-key-node', ['same']],
    ['score', ['added']],
  ])('new application, %s: %s', (concern, changes) => {
    expect(changesOf(compare('little-giant', 'new'), concern)).toEqual(changes)
  })

  test('a re-check is not asked for growth any more', () => {
    const rows = compare('little-giant', 're-check')
    expect(changesOf(rows, 'growth:main-revenue')).toEqual(['dropped'])
    expect(changesOf(rows, 'growth:revenue')).toEqual([])
  })
})

test('a version has not changed against itself', () => {
  for (const { versions } of content.definitions.standards) {
    for (const version of versions) {
      const rows = compareVersions(version, version, { indicators, purpose: 'new' })
      expect(new Set(rows.map((row) => row.change))).toEqual(new Set(['same']))
    }
  }
})
