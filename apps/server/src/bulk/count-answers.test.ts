import { expect, test } from 'vitest'
import { answerColumn, VERDICT_CODES, type AnswerOf } from './answer-column.ts'
import type { AnswerField } from './answer-fields.ts'
import { countAnswers } from './count-answers.ts'

const field = (of: AnswerOf, type: 'small' | 'whole' = 'small'): AnswerField => ({
  name: answerColumn(of),
  type,
  of,
  at: () => 0,
})
const title = { kind: 'standard', rule: 'tech-sme' } as const
const policy = { kind: 'policy', rule: 'P05' } as const
const [verdict, holds] = [
  { ...title, purpose: 're-check', says: 'verdict' } as const,
  { ...title, says: 'holds' } as const,
]
const [due, least, most] = (['verdict', 'least', 'most'] as const).map((says) => ({ ...policy, says }))
const { met, unmet, unknown } = VERDICT_CODES

test('counts by county who meets, who holds and who holds what is no longer met, chunk after chunk', () => {
  const counter = countAnswers([field(verdict), field(holds)])
  const take = (counties: readonly string[], ...firms: readonly (readonly [number, number])[]) =>
    counter.take(
      counties,
      new Map([
        [answerColumn(verdict), firms.map(([answer]) => answer)],
        [answerColumn(holds), firms.map(([, held]) => held)],
      ]),
    )
  take(['350582', '350581', '350582'], [met, met], [unmet, met], [unmet, unmet])
  take(['350582', '', '350582'], [unmet, met], [met, unknown], [unknown, met])
  const counted = { kind: 'standard', rule: 'tech-sme', purpose: 're-check' }
  expect(counter.end()).toEqual([
    {
      region: '100000',
      firms: 1,
      counts: [{ ...counted, met: 1, unmet: 0, unknown: 0, holds: 0, falling: 0 }],
    },
    {
      region: '350581',
      firms: 1,
      counts: [{ ...counted, met: 0, unmet: 1, unknown: 0, holds: 1, falling: 1 }],
    },
    {
      region: '350582',
      firms: 4,
      counts: [{ ...counted, met: 1, unmet: 2, unknown: 1, holds: 3, falling: 1 }],
    },
  ])
})

test('adds up money exactly, and tells for how many firms nobody can tell it', () => {
  if (!due || !least || !most) throw new Error('three columns were named')
  const huge = Number.MAX_SAFE_INTEGER
  const counter = countAnswers([field(due), field(least, 'whole'), field(most, 'whole')])
  counter.take(
    ['350582', '350582', '350582', '350582', '350582'],
    new Map([
      [answerColumn(due), [met, met, unknown, met, unmet]],
      [answerColumn(least), [huge, huge, 0, 7, 0]],
      [answerColumn(most), [huge, huge, 5, Number.NaN, 0]],
    ]),
  )
  expect(counter.end()).toEqual([
    {
      region: '350582',
      firms: 5,
      counts: [
        {
          ...policy,
          met: 3,
          unmet: 1,
          unknown: 1,
          leastFen: '18014398509481982',
          mostFen: '18014398509481987',
          open: 1,
        },
      ],
    },
  ])
})
