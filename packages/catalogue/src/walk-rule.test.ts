import { describe, expect, it } from 'vitest'
import { changed, loadFiles } from '../test/good-content.ts'

const standard = 'standards/national/demo/standard.yaml'
const policy = 'policies/350500/equipment/policy.yaml'
const line = '{ kind: at-least, indicator: nowhere, value: 1元 }'
const flag = '{ kind: is-true, indicator: independent }'
const given = '{ kind: given, indicator: nowhere, cap: 4 }'

/** Places of faults when the last condition of the standard is this one. */
function placesInCondition(written: string): readonly string[] {
  const from = 'kind: in-region, regions: ["350000"], named: 福建省'
  return placesAfter(standard, from, written).map((key) => key.replace('versions[1].conditions[3].', ''))
}

/** Places of faults when the last item of the score gets its points like this. */
function placesInPoints(written: string): readonly string[] {
  const from = `kind: first-of
              steps:
                - { when: { kind: one-of, indicator: institution, words: [national] }, points: 4 }
              otherwise: 0`
  return placesAfter(standard, from, written).map((key) =>
    key.replace('versions[0].conditions[0].items[1].points.', ''),
  )
}

function placesInBenefit(written: string): readonly string[] {
  return placesAfter(
    policy,
    'gives: { kind: share, of: revenue, year: Y-1, share: 1%, cap: 20万元 }',
    `gives: ${written}`,
  )
}

function placesAfter(file: string, from: string, to: string): readonly string[] {
  const { faults } = loadFiles(changed({ file, from, to }))
  return faults.map(({ code, key }) => (code === 'CONTENT_UNKNOWN_INDICATOR' ? key : `${code} ${key}`))
}

describe('an indicator that does not exist is found', () => {
  it.each([
    ['all', `kind: all, of: [${flag}, ${line}]`, 'of[1].indicator'],
    ['any', `kind: any, of: [${flag}, ${line}]`, 'of[1].indicator'],
    ['at-least-n-of', `kind: at-least-n-of, n: 1, of: [${flag}, ${line}]`, 'of[1].indicator'],
    ['not', `kind: not, of: ${line}`, 'of.indicator'],
    ['any-of-last-years', `kind: any-of-last-years, years: 2, of: ${line}`, 'of.indicator'],
    [
      'readings',
      `kind: readings, question: 甲, readings: [{ id: a, title: 甲, when: ${flag} }, { id: b, title: 乙, when: ${line} }]`,
      'readings[1].when.indicator',
    ],
    ['judged', 'kind: judged, indicator: nowhere', 'indicator'],
    ['holds-title', 'kind: holds-title, titles: [title-demo, nowhere]', 'titles[1]'],
    ['one-of', 'kind: one-of, indicator: nowhere, words: [a]', 'indicator'],
    [
      'sized',
      'kind: sized, sectors: [{ title: 工业, industries: [C], below: { revenue: 1元 }, medium: { nowhere: 1元 }, small: {} }]',
      'sectors[0].medium.nowhere',
    ],
  ])('in the condition %s', (_, written, key) => {
    expect(placesInCondition(written)).toEqual([key])
  })

  it.each([
    [
      'bands',
      'kind: bands\n              indicator: nowhere\n              bands: [{ line: 1元, points: 4 }]\n              otherwise: 0',
      'indicator',
    ],
    ['best-of', `kind: best-of\n              of: [${given}, ${given}]`, 'of[0].indicator of[1].indicator'],
    [
      'first-of',
      `kind: first-of\n              steps: [{ when: ${line}, points: 4 }]\n              otherwise: 0`,
      'steps[0].when.indicator',
    ],
    ['given', 'kind: given\n              indicator: nowhere\n              cap: 4', 'indicator'],
    [
      'per-full',
      'kind: per-full\n              indicator: nowhere\n              each: 1\n              points: 1\n              cap: 4',
      'indicator',
    ],
    [
      'sum-of',
      `kind: sum-of\n              each: 2\n              cap: 4\n              of: [${flag}, ${line}]`,
      'of[1].indicator',
    ],
  ])('in the points %s', (_, written, keys) => {
    expect(placesInPoints(written)).toEqual(keys.split(' '))
  })

  it.each([
    ['share', '{ kind: share, of: nowhere, share: 1% }', 'gives.of'],
    ['per-step', '{ kind: per-step, of: nowhere, step: 1元, amount: 1元 }', 'gives.of'],
    [
      'interest',
      '{ kind: interest, principal: nowhere, days: nowhere, rate: 1%, daysMost: 360, daysPerYear: 360 }',
      'gives.days gives.principal',
    ],
    ['top-up', '{ kind: top-up, of: revenue, share: 1%, received: nowhere }', 'gives.received'],
    ['multiplier', '{ kind: multiplier, on: nowhere, by: 10% }', 'gives.on'],
    ['up-to', '{ kind: up-to, of: { kind: share, of: nowhere, share: 1% } }', 'gives.of.of'],
    [
      'sum',
      '{ kind: sum, of: [{ kind: fixed, amount: 1元 }, { kind: share, of: nowhere, share: 1% }] }',
      'gives.of[1].of',
    ],
    [
      'by-condition',
      `{ kind: by-condition, cases: [{ when: ${line}, gives: { kind: share, of: nowhere, share: 1% } }] }`,
      'gives.cases[0].gives.of gives.cases[0].when.indicator',
    ],
  ])('in the benefit %s', (_, written, keys) => {
    expect(placesInBenefit(written)).toEqual(keys.split(' '))
  })
})

describe('a sum of money in another unit is found', () => {
  it.each([
    ['fixed', '{ kind: fixed, amount: 1% }', 'gives.amount'],
    ['per-step', '{ kind: per-step, of: staff, step: 10人, amount: 1人 }', 'gives.amount'],
    [
      'interest',
      '{ kind: interest, principal: revenue, days: staff, rate: 1元, principalMost: 1%, daysMost: 360, daysPerYear: 360 }',
      'gives.principalMost gives.rate',
    ],
    ['top-up', '{ kind: top-up, of: revenue, share: 1元, received: revenue }', 'gives.share'],
    ['multiplier', '{ kind: multiplier, on: revenue, by: 1元 }', 'gives.by'],
  ])('in the benefit %s', (_, written, keys) => {
    expect(placesInBenefit(written)).toEqual(keys.split(' ').map((key) => `CONTENT_WRONG_UNIT ${key}`))
  })

  it('in the step of a benefit by steps', () => {
    expect(placesInBenefit('{ kind: per-step, of: staff, step: 10元, amount: 1元 }')).toEqual([
      'CONTENT_WRONG_UNIT gives.step',
    ])
  })
})
