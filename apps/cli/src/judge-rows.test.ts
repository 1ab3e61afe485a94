import type { FirmRow } from '@yinyu/intake'
import { describe, expect, test } from 'vitest'
import { judgeRows } from './judge-rows.ts'
import { questionsOf } from './questions.ts'
import { startRendering, type Job } from './render-firms.ts'
import { realRules } from './test-world.ts'

const { definitions } = realRules()
const occasion = { on: '2026-06-01', purpose: 'new' } as const
const questions = questionsOf(definitions, ['size'], occasion)
const job: Job = {
  plan: { definitions, occasion, questions, policies: 'left out', gaps: 'found' },
  format: 'jsonl',
}

function firm(rowNumber: number): FirmRow {
  const facts = new Map<string, { value: string | number }>([
    ['industry', { value: '3911' }],
    ['staff@2025', { value: rowNumber }],
    ['revenue@2025', { value: 2_000_000_000 }],
  ])
  return { rowNumber, creditCode: undefined, name: `示例${rowNumber}`, facts, issues: [] }
}

describe('judging many rows', () => {
  test(
    'on threads gives the same, in the same order, and never runs far ahead of the writing',
    { timeout: 60_000 },
    async () => {
      const count = 3000
      let pulled = 0
      let written = 0
      let ahead = 0
      async function* firms(): AsyncGenerator<FirmRow> {
        for (; pulled < count; pulled++) {
          ahead = Math.max(ahead, pulled - written)
          yield firm(pulled + 2)
        }
      }
      const parts: string[] = []
      for await (const { text, summary } of judgeRows(firms(), job)) {
        parts.push(String(text))
        written += summary.rows
      }
      const expected = startRendering(job)(Array.from({ length: count }, (_, i) => firm(i + 2)))
      expect(parts.join('')).toBe(expected.text)
      // Eight threads with two batches of 200 each, one being gathered, at the very most.
      expect(ahead).toBeLessThanOrEqual(200 * 17)
    },
  )

  test('stops its threads when nobody wants more', { timeout: 60_000 }, async () => {
    async function* endless(): AsyncGenerator<FirmRow> {
      for (let row = 2; ; row++) yield firm(row)
    }
    let rows = 0
    for await (const { summary } of judgeRows(endless(), job)) {
      rows += summary.rows
      if (rows > 1000) break
    }
    expect(rows).toBeGreaterThan(1000)
  })
})
