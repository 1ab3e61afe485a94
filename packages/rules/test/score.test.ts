import { expect, test } from 'vitest'
import type { Condition } from '../src/index.ts'
import { sceneOf } from './town.ts'

const flag = (indicator: string): Condition => ({ kind: 'is-true', indicator })
const condition: Condition = {
  kind: 'scored',
  id: 's',
  full: 45,
  pass: 20,
  parts: [
    { id: 'a', title: '甲', full: 20 },
    { id: 'b', title: '乙', full: 25, least: 5 },
  ],
  items: [
    {
      id: 'main',
      title: '主营占比',
      part: 'a',
      points: {
        kind: 'bands',
        indicator: 'main-share',
        by: 'at-least',
        bands: [
          { line: '80%', points: 5 },
          { line: '70%', points: 3 },
        ],
        otherwise: 0,
      },
    },
    {
      id: 'quality',
      title: '质量',
      part: 'a',
      points: { kind: 'sum-of', each: 3, cap: 5, of: [flag('iso'), flag('brand')] },
    },
    {
      id: 'years',
      title: '年限',
      part: 'a',
      points: { kind: 'per-full', indicator: 'years-active', each: 2, points: 1, cap: 5 },
    },
    { id: 'local', title: '特色', part: 'a', points: { kind: 'given', indicator: 'local-points', cap: 5 } },
    {
      id: 'patents',
      title: '知识产权',
      part: 'b',
      points: {
        kind: 'first-of',
        steps: [
          { when: { kind: 'one-of', indicator: 'lab', words: ['national'] }, points: 10 },
          { when: { kind: 'at-least', indicator: 'patents', value: '1项' }, points: 6 },
        ],
        otherwise: 0,
      },
    },
    {
      id: 'research',
      title: '研发',
      part: 'b',
      points: {
        kind: 'best-of',
        of: [
          {
            kind: 'bands',
            indicator: 'research',
            by: 'at-least',
            bands: [
              { line: '500元', points: 15 },
              { line: '200元', points: 8 },
            ],
            otherwise: 0,
          },
          {
            kind: 'bands',
            indicator: 'research-share',
            by: 'at-least',
            bands: [
              { line: '10%', points: 15 },
              { line: '5%', points: 8 },
            ],
            otherwise: 0,
          },
        ],
      },
    },
  ],
}
const whole = {
  'main-revenue@2025': 80_000,
  'revenue@2025': 100_000,
  iso: true,
  brand: false,
  'years-active': 5,
  'local-points': 2_500_000,
  lab: 'city',
  patents: 1,
  'research@2025': 5_000,
}
function scoreOn(values: Record<string, string | number | boolean>) {
  const scene = sceneOf(values)
  const reason = scene.judge(condition, scene)
  return { verdict: reason.verdict, least: reason.score?.least, most: reason.score?.most }
}

test('with every fact the range is one number, half points included', () => {
  expect(scoreOn(whole)).toEqual({
    verdict: 'met',
    least: 5 + 3 + 2 + 2.5 + 6 + 8,
    most: 5 + 3 + 2 + 2.5 + 6 + 8,
  })
})
test('without any fact the range is the whole table', () => {
  expect(scoreOn({})).toEqual({ verdict: 'unknown', least: 0, most: 5 + 5 + 5 + 5 + 10 + 15 })
})
test('the higher of two ways counts, and a known amount bounds an unknown share from below', () => {
  const { 'revenue@2025': _, ...without } = { ...whole, 'research@2025': 20_000 }
  expect(scoreOn(without)).toEqual({
    verdict: 'met',
    least: 0 + 3 + 2 + 2.5 + 6 + 8,
    most: 5 + 3 + 2 + 2.5 + 6 + 15,
  })
})
test('an unknown better option widens the range only up to what it gives', () => {
  const { lab: _, ...without } = whole
  expect(scoreOn(without)).toEqual({ verdict: 'met', least: 26.5, most: 30.5 })
})
test('a part below its own line fails the score whatever the total', () => {
  const weak = { ...whole, patents: 0, 'research@2025': 0 }
  expect(scoreOn({ ...weak, brand: true, 'years-active': 10, 'local-points': 5_000_000 })).toEqual({
    verdict: 'unmet',
    least: 20,
    most: 20,
  })
})
test('the cheapest set of items to the line makes the engine say met', () => {
  const scene = sceneOf({ ...whole, patents: 0, 'main-revenue@2025': 60_000 })
  const [way] = scene.ways(condition, scene)
  const after = new Map(scene.facts)
  for (const change of way ?? []) after.set(change.key, { value: change.to })
  expect([way?.length, scene.judge(condition, { ...scene, facts: after }).verdict]).toEqual([1, 'met'])
})
