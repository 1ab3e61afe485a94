import { expect, test } from 'vitest'
import { beginHistory, stepHistory, type History, type Step } from './history.ts'

const go = (...steps: readonly Step[]): History =>
  steps.reduce((history, step) => stepHistory(history, step), beginHistory({ n: 0 }))
const change = (n: number, field?: string): Step => ({ do: 'change', content: { n }, field })

test('goes back and forward again', () => {
  expect(go(change(1), change(2), { do: 'undo' }).now).toEqual({ n: 1 })
  expect(go(change(1), change(2), { do: 'undo' }, { do: 'redo' }).now).toEqual({ n: 2 })
  expect(go({ do: 'undo' }).now).toEqual({ n: 0 })
})

test('what is typed into one field is one step', () => {
  expect(go(change(1, 'title'), change(2, 'title'), { do: 'undo' }).now).toEqual({ n: 0 })
  expect(go(change(1, 'title'), change(2, 'summary'), { do: 'undo' }).now).toEqual({ n: 1 })
})

test('one place is set on what stands there now', () => {
  expect(go(change(1), { do: 'set', path: ['m'], value: 2 }).now).toEqual({ n: 1, m: 2 })
})

test('a new step forgets what was undone', () => {
  const history = go(change(1), { do: 'undo' }, change(5))
  expect([history.now, history.future]).toEqual([{ n: 5 }, []])
})
