import { describe, expect, it } from 'vitest'
import { changed, GOOD_CONTENT, loadFiles } from '../test/good-content.ts'
import { reportCard, type ReportCard } from './report-card.ts'

function cardOf(files: Readonly<Record<string, string>>): ReportCard {
  const { catalogue, cases } = loadFiles(files)
  return reportCard(catalogue, cases)
}

describe('the report card', () => {
  const card = cardOf(GOOD_CONTENT)
  const noTags = { O: 0, R: 0, S2: 0, SEED: 0, S1: 0, MEM: 0, CONFLICT: 0, none: 0 }

  it('counts what there is', () => {
    expect(card).toEqual({
      indicators: { items: 10, withSource: { count: 0, of: 10 }, orphans: ['founded-on'] },
      kinds: [
        {
          kind: 'standard',
          items: 1,
          withClause: { count: 7, of: 7 },
          withTag: { count: 7, of: 7 },
          conditionsByTag: { ...noTags, R: 1, O: 5, S1: 1 },
          withAllCases: { count: 1, of: 1 },
          cases: { met: 2, unmet: 2, unknown: 2 },
          needConfirmation: ['demo'],
        },
        {
          kind: 'policy',
          items: 2,
          withClause: { count: 2, of: 2 },
          withTag: { count: 2, of: 2 },
          conditionsByTag: { ...noTags, O: 2 },
          withAllCases: { count: 2, of: 2 },
          cases: { met: 2, unmet: 2, unknown: 2 },
          needConfirmation: [],
        },
      ],
      relations: { items: 2, cases: 6, needConfirmation: [] },
      registerOnly: [],
      sources: 1,
    })
  })

  const policy = 'policies/350500/equipment/policy.yaml'
  const ofPolicies = (...change: readonly [string, string]) =>
    cardOf(changed({ file: policy, from: change[0], to: change[1] }))

  it('counts a condition without a clause', () => {
    expect(ofPolicies('clause: 第一条, tag: O', 'tag: O').kinds[1]?.withClause).toEqual({ count: 1, of: 2 })
  })

  it('counts a condition without a tag, and wants it confirmed', () => {
    const kind = ofPolicies('clause: 第一条, tag: O', 'clause: 第一条').kinds[1]
    expect([kind?.withTag, kind?.conditionsByTag.none, kind?.needConfirmation]).toEqual([
      { count: 1, of: 2 },
      1,
      ['P01'],
    ])
  })

  it('wants a policy confirmed whose amount is weakly attested', () => {
    expect(ofPolicies('stacking:', 'givesTag: S1\nstacking:').kinds[1]?.needConfirmation).toEqual(['P01'])
  })

  it('counts an item without a case of each verdict', () => {
    const file = 'policies/350500/equipment/cases.yaml'
    const { kinds } = cardOf(changed({ file, from: 'verdict: unmet, ', to: '' }))
    expect(kinds[1]?.withAllCases).toEqual({ count: 1, of: 2 })
  })

  it.each([
    [
      'its amount is not known',
      'gives: { kind: share, of: revenue, year: Y-1, share: 1%, cap: 20万元 }',
      'gives: { kind: not-known }',
    ],
    [
      'only a person can judge it',
      'kind: holds-title, titles: [title-demo]',
      'kind: judged, question: 是否列入名单',
    ],
  ])('lists a policy as register-only when %s', (_, from, to) => {
    expect(ofPolicies(from, to).registerOnly).toEqual(['P01'])
  })

  it('does not take an indicator for an orphan that only a formula reads', () => {
    expect(card.indicators.orphans).not.toContain('rd-expense')
  })
})
