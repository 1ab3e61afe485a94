import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import {
  judgePolicy,
  judgeStandard,
  lowerAmounts,
  lowerDecision,
  type Facts,
  type Reason,
} from '@yinyu/rules'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerColumn, VERDICT_CODES } from './answer-column.ts'
import { answerFields, type AnswerField } from './answer-fields.ts'
import { decideBoard } from './decide-board.ts'
import { ownHands } from './decide-slice.ts'
import { boundaryFirms } from './rehearse/testing/boundary-firms.ts'
import { withSizeClasses } from './size-classes.ts'
import { boardOf } from './testing/board-of.ts'

const ON = '2026-06-01'
const FIRMS = 40
/** Points are answered in millionths. */
const MILLION = 1_000_000
const definitions = definitionsOf(loadCatalogue('content').catalogue)

describe.each(['new', 're-check'] as const)('what is answered of every firm for %s', (purpose) => {
  const occasion = { on: ON, purpose }
  const { rows, factsOf } = boundaryFirms(definitions, occasion, { count: FIRMS, seed: 20_261_126 })
  const firms = rows.map(factsOf)
  let fields: ReadonlyMap<string, AnswerField>
  beforeAll(async () => {
    const board = boardOf(
      definitions,
      ON,
      firms.map((facts, firm) => ({ id: `${firm}`, facts })),
    )
    const judged = withSizeClasses(definitions, occasion)
    const amounts = lowerAmounts(judged, occasion, board.keys)
    const lowered = lowerDecision(judged, occasion, board.keys)
    const decided = await decideBoard(board, { lowered, hands: ownHands, ways: { amounts } })
    const all = answerFields({ board, definitions, decided: [{ ...decided, ...occasion }] })
    fields = new Map(all.map((field) => [field.name, field]))
  })
  const answers = (name: string) => firms.map((_, firm) => fields.get(name)?.at(firm))
  const standards = (facts: Facts) =>
    definitions.standards.map(({ id }) => ({
      rule: id,
      ...judgeStandard(definitions, facts, { ...occasion, standard: id, wording: 'none' }),
    }))

  test('verdict and conditions of standards are those of the tree walker, and so is how many hold and do not', () => {
    const asked = firms.map((facts) =>
      standards(facts).flatMap(({ rule, version, verdict, reasons, conditions }) =>
        version === undefined
          ? []
          : [
              [{ rule, says: 'verdict' }, VERDICT_CODES[verdict]] as const,
              [{ rule, says: 'unmet' }, countOf(reasons, 'unmet')] as const,
              [{ rule, says: 'unknown' }, countOf(reasons, 'unknown')] as const,
              ...Object.entries(conditions).map(
                ([condition, found]) =>
                  [{ rule, says: 'condition', condition } as const, VERDICT_CODES[found]] as const,
              ),
            ],
      ),
    )
    for (const [place, [of]] of (asked[0] ?? []).entries())
      expect([of, answers(answerColumn({ kind: 'standard', purpose, ...of }))]).toEqual([
        of,
        asked.map((told) => told[place]?.[1]),
      ])
  })

  test('scores, sizes and titles are those of the tree walker', () => {
    const scored = standards(firms[0] ?? new Map()).filter(({ score }) => score !== undefined)
    for (const { rule } of scored)
      for (const says of ['least', 'most'] as const)
        expect(answers(answerColumn({ kind: 'standard', rule, purpose, says }))).toEqual(
          firms.map((facts) => {
            const points = standards(facts).find((each) => each.rule === rule)?.score?.[says]
            return points === undefined ? undefined : Math.round(points * MILLION)
          }),
        )
    expect(answers('size')).toEqual(
      firms.map((facts) => {
        const size = standards(facts).find(({ rule }) => rule === 'size')?.sizeClass
        return size === 'unknown' ? undefined : size
      }),
    )
    const titles = definitions.standards.flatMap(({ id, grants }) =>
      grants === undefined ? [] : [[id, grants] as const],
    )
    for (const [rule, grants] of titles)
      expect(answers(answerColumn({ kind: 'standard', rule, says: 'holds' }))).toEqual(
        firms.map((facts) => {
          const holds = facts.get(grants)?.value
          return VERDICT_CODES[holds === undefined ? 'unknown' : holds === true ? 'met' : 'unmet']
        }),
      )
  })

  test('policies count what is unmet and unknown as the tree walker does', () => {
    for (const policy of definitions.policies) {
      const { id: rule } = policy
      const walked = firms.map((facts) => {
        const { verdict, reasons } = judgePolicy(definitions, policy, facts, occasion, 'none')
        // The region, of which the tree walker tells first, is nothing that a firm could still come to meet.
        return { verdict, reasons: reasons.slice(1) }
      })
      const of = (says: 'verdict' | 'unmet' | 'unknown') =>
        answers(answerColumn({ kind: 'policy', rule, says }))
      expect(of('verdict')).toEqual(walked.map(({ verdict }) => VERDICT_CODES[verdict]))
      expect(of('unmet')).toEqual(walked.map(({ reasons }) => countOf(reasons, 'unmet')))
      expect(of('unknown')).toEqual(walked.map(({ reasons }) => countOf(reasons, 'unknown')))
    }
  })
})

/** Conditions that all must hold, of those that have a name. */
function countOf(reasons: readonly Reason[], verdict: Reason['verdict']): number {
  return reasons.filter((reason) => reason.id !== undefined && reason.verdict === verdict).length
}
