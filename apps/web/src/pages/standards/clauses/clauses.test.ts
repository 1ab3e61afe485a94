import { fileURLToPath } from 'node:url'
import { describe as group, expect, test } from 'vitest'
import { versionNamed, type Condition, type Definitions, type Points } from '@yinyu/rules'
import { readContent } from '../../../../build/read-content.ts'
import { describe } from './describe.ts'
import { pointsGroups } from './points-groups.ts'
import { sizeRows } from './size-rows.ts'

const content = readContent(fileURLToPath(new URL('../../../../../../content', import.meta.url)))
const definitions: Definitions = {
  ...content.definitions,
  indicators: new Map(content.definitions.indicators.map((indicator) => [indicator.id, indicator])),
}
const occasion = { on: '2026-11-21', purpose: 'new' } as const

function clause(standard: string, version: string, id: string): Condition {
  const found = definitions.standards.find((s) => s.id === standard)
  const conditions = found && versionNamed(found, version)?.conditions
  const clauseFound = conditions?.find((condition) => condition.id === id)
  if (!clauseFound) throw new Error(`${standard} ${version} has lost ${id}`)
  return clauseFound
}

group('conditions in words', () => {
  test('each year of several figures is said figure by figure', () => {
    const { parts, mark, words } = describe(clause('specialised-sme', '2026', 'Z26-3'), definitions, occasion)
    expect(mark).toBe('Z26-3')
    expect(words).toBe('下列各项须同时满足：')
    expect(parts.map((part) => part.words)).toEqual([
      '近 2 年每年研发费用不低于 100 万元',
      '近 2 年每年研发费用占营业收入比重不低于 3%',
    ])
  })

  test('a clause says only what the purpose asks', () => {
    const score = clause('specialised-sme', '2026', 'Z26-6')
    const asked = (purpose: 'new' | 're-check') =>
      describe(score, definitions, { ...occasion, purpose }).parts.map((part) => part.words)
    expect(asked('new')).toEqual(['2026年专精特新发展质量评价得分不低于 50 分'])
    expect(asked('re-check')).toEqual(['近 2 年任一年专精特新发展质量评价得分不低于 50 分'])
  })

  test('names the readings of an ambiguous clause', () => {
    const { readings } = describe(clause('reserve-fujian', '2024', 'R24-4'), definitions, occasion)
    expect(readings.map(({ title }) => title)).toEqual([
      '两年增长率的平均数',
      '两年复合增长率',
      '两年每年都达到',
    ])
  })

  test('leads to the standards it refers to', () => {
    const { parts } = describe(clause('specialised-sme', '2026', 'Z26-1'), definitions, occasion)
    expect(parts[0]?.standards.toSorted()).toEqual(['innovative-sme', 'tech-sme'])
  })
})

group('points in words', () => {
  const groups = (points: Points) => pointsGroups(points, definitions, occasion)

  test('bands stand below their measure', () => {
    const bands: Points = {
      kind: 'bands',
      indicator: 'debt-ratio',
      by: 'at-most',
      bands: [
        { line: '50%', points: 5 },
        { line: '60%', points: [1, 3] },
      ],
      otherwise: 0,
    }
    expect(groups(bands)).toEqual([
      {
        about: '资产负债率',
        joined: undefined,
        rows: [
          { when: '不高于 50%', points: '5 分' },
          { when: '不高于 60%', points: '1 至 3 分' },
          { when: '其他', points: '0 分' },
        ],
      },
    ])
  })

  test('says how several ways are joined', () => {
    const full: Points = { kind: 'per-full', indicator: 'segment-years', each: 2, points: 1, cap: 5 }
    expect(groups(full)[0]).toMatchObject({
      rows: [{ when: '每满 2 年', points: '1 分' }],
      joined: '最高 5 分',
    })
    const best = groups({
      kind: 'best-of',
      of: [full, { kind: 'given', indicator: 'local-feature-score', cap: 15 }],
    })
    expect(best.map(({ joined }) => joined)).toEqual(['最高 5 分', '几种算法取得分高的'])
  })
})

test('the size table has sixteen branches, each class with its figures', () => {
  const size = clause('size', '2011', 'size')
  if (size.kind !== 'sized') throw new Error('the size standard is no table any more')
  const rows = sizeRows(size, definitions, occasion)
  expect(rows).toHaveLength(16)
  expect(rows[1]).toEqual({
    title: '工业',
    large: ['从业人员数 1,000 人', '营业收入 40,000 万元'],
    medium: ['从业人员数 300 人', '营业收入 2,000 万元'],
    small: ['从业人员数 20 人', '营业收入 300 万元'],
  })
})
