import { describe, expect, test } from 'vitest'
import {
  countBits,
  firmsOfGroup,
  newStage,
  parametersOf,
  prepareActs,
  rehearse,
  type NumberParameter,
  type RehearsalOrder,
  type RehearsalPart,
  type Stage,
} from '@yinyu/rules'
import { chanceFrom } from '../testing/boundary-rows.ts'
import { boundaryFirms } from './testing/boundary-firms.ts'
import { content, occasion, ruleOf, sceneBy } from './testing/content-in-force.ts'

const scene = sceneBy(content)
const SEED = 20_261_123
const MOVES = 4
const made = boundaryFirms(content, occasion, { count: 200, seed: SEED })
const parts: readonly RehearsalPart[] = ['splits', 'distribution', 'near', 'cliffs', 'ambiguities']
/** Every number of a long score is a cliff to be looked at; so many are enough. */
const CLIFFS_MOST = 20
const moved = [
  ['policy', 'P05'],
  ['policy', 'P20'],
  ['policy', 'P40'],
  ['standard', 'specialised-sme'],
  ['standard', 'innovative-sme'],
  ['standard', 'reserve-fujian'],
] as const

describe.each(moved)('%s %s moved again and again', (kind, id) => {
  const rule = ruleOf(kind, id)
  const numbers = parametersOf(content, rule, occasion).filter(
    // More years than the board has are another board's matter.
    (each): each is NumberParameter => each.kind === 'number' && each.role !== 'years',
  )
  const asked = new Set(parts.filter((part) => part !== 'cliffs' || numbers.length <= CLIFFS_MOST))
  const next = chanceFrom(SEED)
  const orders = Array.from({ length: MOVES }, (_, i): RehearsalOrder => {
    const parameter = numbers[Math.floor(next() * numbers.length)]
    const { least, most, step } = parameter?.slider ?? { least: '0', most: '0', step: '1' }
    const steps = Math.floor(next() * ((Number(most) - Number(least)) / Number(step) + 1))
    const number = `${Number((Number(least) + steps * Number(step)).toFixed(6))}`
    const budget = {
      budgetFen: 123_456_789n,
      way: i % 2 === 0 ? 'queue' : 'proportional',
      order: 'least-first',
      amount: 'most',
    } as const
    const changes = [{ path: parameter?.path ?? '', number }]
    return {
      rule,
      against: rule,
      region: '350000',
      variants: [{ name: '', changes }],
      focus: parameter?.path,
      budget,
    }
  })
  const figuresOn = (stage: Stage, order: RehearsalOrder) => rehearse(stage, order, { parts: asked, scene })

  test('gives the figures of a stage begun anew', () => {
    const kept = newStage(content, occasion, made)
    for (const order of orders)
      expect(figuresOn(kept, order)).toEqual(figuresOn(newStage(content, occasion, made), order))
  })

  test('every split and every distribution adds up to the whole, and every group has as many firms as its figure', () => {
    const stage = newStage(content, occasion, made)
    for (const order of orders) {
      const { figures } = figuresOn(stage, order)
      const act = prepareActs(stage, order, scene).acts?.[0]
      const variant = figures?.variants[0]
      if (!figures || !variant || !act) continue
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
      for (const rows of [variant.byRegion, variant.byIndustry, variant.bySize, variant.byRung]) {
        expect(sum(rows.map(({ firms }) => firms))).toBe(figures.firms)
        expect(sum(rows.map(({ after }) => after.met))).toBe(variant.after.met)
        expect(sum(rows.map(({ entering }) => entering))).toBe(variant.moves.entering)
        const least = rows.reduce((total, { after }) => total + (after.money?.leastFen ?? 0n), 0n)
        expect(least).toBe(variant.after.money?.leastFen ?? 0n)
      }
      const { distribution, cliffs, near, budget } = variant
      const drawn = distribution
        ? sum(distribution.bins.map(({ firms }) => firms)) + distribution.unknown
        : figures.firms
      expect(drawn).toBe(figures.firms)
      const sizeOf = (group: Parameters<typeof firmsOfGroup>[1]) =>
        countBits(firmsOfGroup(act, group, undefined))
      const opened = [
        ...cliffs.map(({ drawn: { parameter } }) => sizeOf({ kind: 'cliff', path: parameter.path })),
        ...near.map(({ drawn: { parameter } }) =>
          sizeOf({ kind: 'near', path: parameter.path, side: 'entering' }),
        ),
        sizeOf({ kind: 'budget', part: 'part' }),
      ]
      expect(opened).toEqual([
        ...cliffs.map(({ firms }) => firms),
        ...near.map(({ entering }) => entering),
        budget?.part ?? 0,
      ])
    }
  })
})
