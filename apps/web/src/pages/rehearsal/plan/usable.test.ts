import { expect, test } from 'vitest'
import { regionsParameter, revenueParameter, shareParameter } from '../testing/sample-parameters.ts'
import { setNumber, startRecipe } from './recipe.ts'
import { usableRecipe } from './usable.ts'

const start = startRecipe({ kind: 'standard', id: 'specialised-sme' })
const moved = setNumber(start, { variant: 0, parameter: shareParameter, number: '2.5' })

test('firms are drawn around the first measured line unless another one was chosen', () => {
  const parameters = [regionsParameter, revenueParameter, shareParameter]
  expect(usableRecipe(start, parameters).recipe.focus).toBe(revenueParameter.path)
  expect(usableRecipe(moved, parameters)).toEqual({ recipe: moved, leftOut: 0 })
})

test('a change of a number that is not there is left out and counted', () => {
  expect(usableRecipe(moved, [revenueParameter])).toEqual({
    recipe: { ...start, focus: revenueParameter.path },
    leftOut: 1,
  })
})

test('without a measured line nothing is drawn', () => {
  expect(usableRecipe(start, [regionsParameter]).recipe).toEqual(start)
})
