import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyWay,
  explainReasons,
  findPath,
  judgePolicies,
  judgePolicy,
  judgeStandard,
  prepareDecision,
  quantityFen,
  waysToMeetCondition,
  VERDICT_TITLES,
  type Benefit,
  type Facts,
  type Occasion,
  type Standard,
  type Way,
} from '@yinyu/rules'
import { definitionsOf, loadCatalogue } from '../src/index.ts'
import { firmsOf } from './firms.ts'

const definitions = definitionsOf(loadCatalogue('content').catalogue)
const occasions: readonly Occasion[] = [
  { on: '2026-06-01', purpose: 'new' },
  { on: '2026-06-01', purpose: 're-check' },
  { on: '2025-06-01', purpose: 'new' },
]
const RUNS = { numRuns: 60 }

function judgeAll(standard: Standard, facts: Facts, occasion: Occasion) {
  return judgeStandard(definitions, facts, { standard: standard.id, ...occasion })
}

describe.each(occasions)('on $on for $purpose', (occasion) => {
  const firm = firmsOf(definitions, occasion)

  test('tree and lowered form give the same verdicts and scores', () => {
    const decision = prepareDecision(definitions, occasion)
    fc.assert(
      fc.property(firm, (facts) => {
        const row = decision.rowFor(facts)
        const lowered = [...decision.standards, ...decision.policies].map((d) => [
          d.id,
          d.decide(row),
          d.score?.(row),
        ])
        const walked = [
          ...definitions.standards
            .map((s) => judgeAll(s, facts, occasion))
            .filter((v) => v.version)
            .map((v) => [v.standard.id, v.verdict, v.score && [v.score.least, v.score.most]]),
          ...definitions.policies.map((p) => [
            p.id,
            judgePolicy(definitions, p, facts, occasion).verdict,
            undefined,
          ]),
        ]
        expect(lowered).toEqual(walked)
      }),
      RUNS,
    )
  })

  test('a fact more never undoes a decided verdict nor widens a score', () => {
    fc.assert(
      fc.property(firm, fc.nat(), (facts, pick) => {
        const removed = [...facts.keys()][pick % Math.max(1, facts.size)]
        const fewer = new Map([...facts].filter(([key]) => key !== removed))
        const broken = definitions.standards.flatMap((s) => {
          const before = judgeAll(s, fewer, occasion)
          const after = judgeAll(s, facts, occasion)
          const turned = before.verdict !== 'unknown' && after.verdict !== before.verdict
          const wider =
            before.score &&
            after.score &&
            (after.score.least < before.score.least || after.score.most > before.score.most)
          return turned || wider === true ? [`${s.id} by ${removed}`] : []
        })
        expect(broken).toEqual([])
      }),
      RUNS,
    )
  })

  test('the explanation opens with the verdict of each condition', () => {
    fc.assert(
      fc.property(firm, fc.constantFrom(...definitions.standards), (facts, standard) => {
        const { reasons } = judgeAll(standard, facts, occasion)
        const marks = { met: '✓', unmet: '✗', unknown: '？' }
        const heads = explainReasons(reasons, definitions.indicators)
          .filter((line) => /^[✓✗？]/u.test(line))
          .map((line) => line[0])
        expect(heads).toEqual(reasons.map((reason) => marks[reason.verdict]))
        expect(Object.keys(VERDICT_TITLES)).toEqual(Object.keys(marks))
      }),
      RUNS,
    )
  })

  test('every way that is offered meets its condition', () => {
    fc.assert(
      fc.property(firm, fc.constantFrom(...definitions.standards), (facts, standard) => {
        const { version } = judgeAll(standard, facts, occasion)
        const failed = [...(version?.gates ?? []), ...(version?.conditions ?? [])].flatMap((condition) =>
          waysToMeetCondition(definitions, condition, facts, occasion)
            .filter(
              (way) => waysToMeetCondition(definitions, condition, applyWay(facts, way), occasion).length > 0,
            )
            .map(() => condition.id),
        )
        expect(failed).toEqual([])
      }),
      RUNS,
    )
  })

  test('no way asks for anything it can do without, and no number twice', () => {
    fc.assert(
      fc.property(firm, fc.constantFrom(...definitions.standards), (facts, standard) => {
        const { version } = judgeAll(standard, facts, occasion)
        const verdictAfter = (id: string, way: Way) =>
          judgeAll(standard, applyWay(facts, way), occasion).conditions[id]
        const wasteful = (version?.conditions ?? []).flatMap(({ id = '', ...rest }) =>
          waysToMeetCondition(definitions, { id, ...rest }, facts, occasion).filter((way) => {
            const twice = new Set(way.map((change) => change.key)).size < way.length
            // A score of ranges can be surely met with all changes and no more than possibly met without one.
            const goal = verdictAfter(id, way)
            return (
              twice ||
              goal === 'unmet' ||
              way.some((change) => {
                const without = verdictAfter(
                  id,
                  way.filter((c) => c !== change),
                )
                return without === goal || without === 'met'
              })
            )
          }),
        )
        expect(wasteful).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('a path leaves nothing unmet but what it calls blocked', () => {
    fc.assert(
      fc.property(firm, fc.constantFrom(...definitions.standards), (facts, standard) => {
        const path = findPath(definitions, standard, facts, occasion)
        const after = judgeAll(standard, applyWay(facts, path.way), occasion)
        const stillUnmet = after.reasons
          .filter((reason) => reason.verdict === 'unmet')
          .map((reason) => reason.id ?? reason.kind)
        expect(stillUnmet).toEqual(path.blocked)
      }),
      { numRuns: 40 },
    )
  })

  test('amounts keep their order and never pass their cap', () => {
    fc.assert(
      fc.property(firm, (facts) => {
        const wrong = judgePolicies(definitions, facts, occasion).filter(({ policy, amount }) => {
          if (amount === undefined) return false
          const cap = capOf(policy.gives)
          const most = amount.mostFen ?? amount.leastFen
          return amount.leastFen < 0n || most < amount.leastFen || (cap !== undefined && most > cap)
        })
        expect(wrong.map((v) => v.policy.id)).toEqual([])
      }),
      RUNS,
    )
  })
})

function capOf(benefit: Benefit): bigint | undefined {
  return 'cap' in benefit && benefit.cap !== undefined ? quantityFen(benefit.cap) : undefined
}
