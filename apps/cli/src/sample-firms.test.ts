import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseLines, run } from './test-world.ts'

const sample = fileURLToPath(new URL('../../../docs/examples/sample-firms.csv', import.meta.url))

test('the sample shows every verdict on the ladder, money, and one wrong cell', async () => {
  const { out } = await run(['judge', sample, '--on', '2026-06-01', '--policies', '-o', '-'])
  const results = parseLines(out)
  expect(results).toHaveLength(12)
  const verdicts = new Set(results.map((result) => result.standards['specialised-sme']?.verdict))
  expect(verdicts).toEqual(new Set(['met', 'unknown', 'unmet']))
  expect(results.some((result) => result.standards['little-giant']?.verdict === 'met')).toBe(true)
  expect(results[0]?.policies['P05']?.amount).toBe('66300.00')
  expect(results[3]?.standards['specialised-sme']?.gaps).toMatchObject([
    { condition: 'Z26-3', change: '+372100.00' },
  ])
  expect(results.flatMap((result) => result.issues.map(({ code, column }) => `${code} ${column}`))).toEqual([
    'NOT_A_NUMBER staff@2025',
  ])
  // Short of points although the direct way is still open: both ways are told by their own name.
  expect(results[2]?.standards['innovative-sme']).toMatchObject({
    conditions: { direct: 'unknown', score: 'unmet' },
    gaps: expect.arrayContaining([expect.objectContaining({ condition: 'score' })]),
  })
})
