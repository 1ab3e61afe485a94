import type { RehearsalFigures } from '@yinyu/contract'
import { expect, test } from 'vitest'
import { figuresOf } from '../testing/sample-figures.ts'
import { addVariant, setNumber, startRecipe } from './recipe.ts'
import { shareParameter } from '../testing/sample-parameters.ts'
import { shownOf, takeTold, type Question } from './told.ts'

const start = startRecipe({ kind: 'standard', id: 'specialised-sme' })
const at = (number: string) => setNumber(start, { variant: 0, parameter: shareParameter, number })
const figures = (met: number): RehearsalFigures => figuresOf({ met, entering: met })
const quick = (recipe: Question['recipe']): Question => ({ recipe, parts: 'quick', looked: 0 })

test('nothing told, nothing shown', () => {
  expect(shownOf(undefined, start, 0)).toBeUndefined()
})

test('an answer is shown as current for exactly what was asked', () => {
  const told = takeTold(undefined, { question: quick(at('2')), figures: figures(7) })
  const shown = shownOf(told, at('2'), 0)
  expect([shown?.is, shown?.wholeIs, shown?.variant.variant.after.met]).toEqual(['current', 'older', 7])
})

test('until the new ones are here the old figures stay, marked as older', () => {
  const told = takeTold(undefined, { question: quick(at('2')), figures: figures(7) })
  const shown = shownOf(told, at('1'), 0)
  expect([shown?.is, shown?.variant.variant.after.met, shown?.all]).toEqual(['older', 7, [undefined]])
})

test('what was told before is remembered when the slider comes back', () => {
  const one = takeTold(undefined, { question: quick(at('2')), figures: figures(7) })
  const two = takeTold(one, { question: quick(at('1')), figures: figures(9) })
  expect(shownOf(two, at('2'), 0)?.variant.variant.after.met).toBe(7)
})

test('of another region nothing is current, and it is forgotten with the next answer', () => {
  const one = takeTold(undefined, { question: quick(at('2')), figures: figures(7) })
  const elsewhere = { ...at('2'), region: '350500' }
  expect(shownOf(one, elsewhere, 0)?.is).toBe('older')
  const two = takeTold(one, { question: quick(elsewhere), figures: figures(3) })
  expect(shownOf(two, at('2'), 0)?.is).toBe('older')
})

test('all variants told at once are shown side by side', () => {
  const two = addVariant(at('2'), 0)
  const recipe = setNumber(two, { variant: 1, parameter: shareParameter, number: '1' })
  const [first] = figures(7).variants
  const [second] = figures(9).variants
  const answer = { ...figures(7), variants: [first, second].flatMap((one) => (one ? [one] : [])) }
  const told = takeTold(undefined, { question: { recipe, parts: 'all', looked: 1 }, figures: answer })
  const shown = shownOf(told, recipe, 1)
  expect(shown?.all.map((one) => one?.variant.after.met)).toEqual([7, 9])
  expect([shown?.wholeIs, shown?.variant.recipe.variants]).toEqual(['current', [recipe.variants[1]]])
})

test('parts that cost more stay from before while quick answers come', () => {
  const whole = takeTold(undefined, {
    question: { recipe: start, parts: 'all', looked: 0 },
    figures: figures(5),
  })
  const moved = takeTold(whole, { question: quick(at('2')), figures: figures(7) })
  const shown = shownOf(moved, at('2'), 0)
  expect([shown?.variant.variant.after.met, shown?.whole?.variant.after.met, shown?.wholeIs]).toEqual([
    7,
    5,
    'older',
  ])
})
