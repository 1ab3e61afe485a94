import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../../../build/read-content.ts'
import { countAsked, findStandards, rowOn } from './find-standards.ts'
import { readStandardQuery, writeStandardQuery, type StandardQuery } from './standard-query.ts'

const content = readContent(fileURLToPath(new URL('../../../../../../content', import.meta.url)))
const { standards } = content.definitions
const nothing: StandardQuery = { words: '', levels: [], inForce: false, on: '' }
const find = (query: Partial<StandardQuery>, day = '2026-11-21') =>
  findStandards(standards, { ...nothing, ...query }, day)

describe('the list of standards', () => {
  test('is the ladder from below, then the others', () => {
    const { rungs, others, count } = find({})
    expect(rungs.map(({ rung, rows }) => [rung, rows.map(({ standard }) => standard.id)])).toEqual([
      [1, ['innovative-sme', 'tech-sme']],
      [2, ['specialised-sme']],
      [3, ['little-giant']],
      [4, ['champion']],
    ])
    expect(others.map(({ standard }) => standard.id)).toEqual(['hnte', 'size', 'reserve-fujian'])
    expect(count).toBe(8)
  })

  test('three regimes run side by side on one day', () => {
    const giant = standards.find(({ id }) => id === 'little-giant')
    const on = (day: string) => {
      const row = giant && rowOn(giant, day)
      return [row?.forNew?.version, row?.forReCheck?.version]
    }
    expect(on('2026-03-31')).toEqual(['2022', '2022'])
    expect(on('2026-11-21')).toEqual(['2026', '2022'])
    expect(on('2027-01-01')).toEqual(['2026', '2026'])
    expect(on('2020-01-01')).toEqual([undefined, undefined])
  })

  test('finds by words, level and what is in force', () => {
    expect(find({ words: '工信部企业(2026)2号' }).count).toBe(2)
    expect(find({ levels: ['省'] }).others.map(({ standard }) => standard.id)).toEqual(['reserve-fujian'])
    expect(find({ inForce: true }, '2010-01-01').count).toBe(0)
  })

  test('counts clauses and scored items', () => {
    const [row] = find({ words: '创新型中小企业' }).rungs[0]?.rows ?? []
    expect(row && countAsked(row)).toEqual({ clauses: 1, items: 6 })
  })

  test('keeps the question in the address', () => {
    const asked: StandardQuery = { words: '小巨人', levels: ['国家'], inForce: true, on: '2026-01-01' }
    expect(readStandardQuery(writeStandardQuery(asked))).toEqual(asked)
    expect(writeStandardQuery(nothing)).toEqual({})
    expect(readStandardQuery({ on: 'x', level: '村' })).toEqual(nothing)
  })
})
