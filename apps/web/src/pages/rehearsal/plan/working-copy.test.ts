import { expect, test } from 'vitest'
import { shareParameter } from '../testing/sample-parameters.ts'
import { backInForce, setNumber, startRecipe } from './recipe.ts'
import { putAside, takeUp, type Drawer } from './working-copy.ts'

const of = { post: 'p', subject: 'standard:specialised-sme' }
const start = startRecipe({ kind: 'standard', id: 'specialised-sme' })
const moved = setNumber(start, { variant: 0, parameter: shareParameter, number: '2.5' })

function drawerWith(papers = new Map<string, string>()): Drawer {
  return {
    getItem: (name) => papers.get(name) ?? null,
    setItem: (name, text) => void papers.set(name, text),
    removeItem: (name) => void papers.delete(name),
  }
}

test('what was changed is found again, by the same post and for the same subject only', () => {
  const drawer = drawerWith()
  putAside(drawer, of, moved)
  expect([
    takeUp(drawer, of),
    takeUp(drawer, { ...of, post: 'other' }),
    takeUp(drawer, { ...of, subject: 'policy:P05' }),
  ]).toEqual([moved, undefined, undefined])
})

test('back in force there is nothing to put aside', () => {
  const drawer = drawerWith()
  putAside(drawer, of, moved)
  putAside(drawer, of, backInForce(moved, { variant: 0 }))
  expect(takeUp(drawer, of)).toBeUndefined()
})

test('a saved rehearsal needs a copy only once it was changed', () => {
  const drawer = drawerWith()
  putAside(drawer, of, moved, moved)
  expect(takeUp(drawer, of)).toBeUndefined()
  putAside(drawer, of, start, moved)
  expect(takeUp(drawer, of)).toEqual(start)
})

test.each(['', '{', 'null', '{"variants":[]}'])('%s is nothing that could be taken up', (text) => {
  expect(takeUp({ ...drawerWith(), getItem: () => text }, of)).toBeUndefined()
})

test('a drawer that is shut stops nobody', () => {
  const shut = () => {
    throw new Error('shut')
  }
  const drawer = { getItem: shut, setItem: shut, removeItem: shut }
  putAside(drawer, of, moved)
  expect(takeUp(drawer, of)).toBeUndefined()
})
