import { describe, expect, test } from 'vitest'
import {
  dueTo,
  newStage,
  prepareAmounts,
  rehearse,
  type Fallout,
  type RehearsalOrder,
  type RehearsedRule,
  type Stage,
} from '@yinyu/rules'
import { boundaryFirms } from './testing/boundary-firms.ts'
import { content, occasion, ruleOf, sceneBy } from './testing/content-in-force.ts'

const made = boundaryFirms(content, occasion, { count: 300, seed: 20_261_124 })
const rule = ruleOf('policy', 'P05')
const newOne = () => newStage(content, occasion, made)
const firms = made.rows.map((_, firm) => firm)
/** More than are kept. */
const SHARES = Array.from({ length: 40 }, (_, i) => `${1 + ((i * 7) % 40)}`)

describe('amounts that are kept while a slider moves', () => {
  const orderOf = (...moved: readonly { readonly path: string; readonly number: string }[][]) =>
    ({
      rule,
      against: rule,
      region: '350000',
      variants: moved.map((changes) => ({ name: '', changes })),
    }) satisfies RehearsalOrder
  const figuresOn = (stage: Stage, order: RehearsalOrder) =>
    rehearse(stage, order, { parts: new Set(['splits']), scene: sceneBy(content) }).figures

  test('are those of a stage begun anew, also when the columns of old ones are written over', () => {
    const stage = newOne()
    for (const number of SHARES) {
      const order = orderOf([{ path: 'gives/share', number }])
      expect(figuresOn(stage, order)).toEqual(figuresOn(newOne(), order))
    }
  })

  test('stand beside each other however many variants an order has', () => {
    const all = SHARES.map((number) => [{ path: 'gives/share', number }])
    const together = figuresOn(newOne(), orderOf(...all))
    expect(together?.variants).toEqual(all.map((one) => figuresOn(newOne(), orderOf(one))?.variants[0]))
  })

  test('keep one cap apart from another over the same columns', () => {
    const all = ['100', '600', '50'].map((number) => [{ path: 'gives/cap', number }])
    const together = figuresOn(newOne(), orderOf(...all))
    const most = together?.variants.map(({ after }) => after.money?.mostFen ?? 0n) ?? []
    expect(together?.variants).toEqual(all.map((one) => figuresOn(newOne(), orderOf(one))?.variants[0]))
    expect(new Set(most).size).toBe(3)
  })
})

describe('amounts of firms', () => {
  const dues = (fall: Fallout) => firms.map((firm) => dueTo(fall, firm))

  test('are counted also for those that are wanted later', () => {
    const [stage, other] = [newOne(), newOne()]
    const [fall, atOnce] = [stage.fall(rule), other.fall(rule)]
    fall.amounts?.ensure(fall.possible.map((word) => word & 0x5555_5555))
    fall.amounts?.ensure(fall.possible)
    atOnce.amounts?.ensure(atOnce.possible)
    expect(dues(fall)).toEqual(dues(atOnce))
  })

  test.each(['1元', '0元', '99999999999999元', '9007199254740993元'])(
    'under a cap of %s are exact',
    (cap) => {
      const capped = under(cap)
      const fall = newOne().fall(capped)
      fall.amounts?.ensure(fall.possible)
      const definitions = { ...content, policies: capped.kind === 'policy' ? [capped.policy] : [] }
      const exact = prepareAmounts(definitions, occasion)
      const policy = exact.policies.find(({ id }) => id === 'P05')
      const byClosures = made.rows.map((row) => {
        const due = policy?.due(exact.keys.map((key) => row[made.keys.indexOf(key)]))
        return due?.verdict === 'unmet' ? { leastFen: 0n, mostFen: 0n } : due?.amount
      })
      expect(dues(fall)).toEqual(byClosures)
    },
  )

  function under(cap: string): RehearsedRule {
    if (rule.kind !== 'policy' || rule.policy.gives?.kind !== 'share') throw new Error('P05 gives no share')
    return { ...rule, policy: { ...rule.policy, gives: { ...rule.policy.gives, cap } } }
  }
})
