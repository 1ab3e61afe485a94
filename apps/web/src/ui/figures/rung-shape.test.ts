import { expect, test } from 'vitest'
import { rungShape } from './rung-shape.ts'

test('each rung begins as wide as the one below it ends', () => {
  const rungs = [0, 1, 2, 3, 4].map((position) => rungShape(position, 5))
  expect(rungs.slice(1).map(({ bottomWidth }) => bottomWidth)).toEqual(
    rungs.slice(0, -1).map(({ topWidth }) => topWidth),
  )
  expect([rungs[0]?.bottomWidth, rungs[4]?.topWidth]).toEqual([100, 44])
})
