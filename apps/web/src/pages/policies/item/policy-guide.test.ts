import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Definitions } from '@yinyu/rules'
import { readContent } from '../../../../build/read-content.ts'
import { policiesForTitle } from '../../standards/item/policies-for-title.ts'
import { benefitLines } from './benefit-lines.ts'
import { rivalsOf } from './rival-policies.ts'

const content = readContent(fileURLToPath(new URL('../../../../../../content', import.meta.url)))
const definitions: Definitions = {
  ...content.definitions,
  indicators: new Map(content.definitions.indicators.map((indicator) => [indicator.id, indicator])),
}
const { policies, standards } = definitions
const policy = (id: string) => {
  const found = policies.find((p) => p.id === id)
  if (!found) throw new Error(`no ${id} any more`)
  return found
}

describe('the guide of a policy', () => {
  test('exclusion is mutual, whichever text says it', () => {
    const rivals = (id: string) => rivalsOf(policy(id), policies).map((rival) => rival.id)
    expect(rivals('P09').toSorted()).toEqual(['P07', 'P08'])
    expect(rivals('P07')).toEqual(['P09'])
    expect(rivals('P05')).toEqual([])
  })

  test('takes a benefit apart by case and by part', () => {
    const lines = benefitLines(policy('P09').gives, definitions, { on: '2026-11-21', purpose: 'new' })
    expect(lines.map(({ gives }) => gives)).toEqual([
      '不超过 2025年稀土研发投入的 10%，最高 800 万元',
      '不超过 2025年稀土新材料销售额增量的 10%，最高 300 万元',
    ])
    const cases = benefitLines(policy('P15').gives, definitions, { on: '2026-11-21', purpose: 'new' })
    expect(cases).toHaveLength(2)
    expect(cases[0]).toMatchObject({ gives: '100 万元', parts: [] })
  })

  test('finds what a title is good for', () => {
    const giant = standards.find(({ id }) => id === 'little-giant')
    expect(giant && policiesForTitle(policies, giant).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['P01', 'P02', 'P04']),
    )
    const size = standards.find(({ id }) => id === 'size')
    expect(size && policiesForTitle(policies, size)).toEqual([])
  })
})
