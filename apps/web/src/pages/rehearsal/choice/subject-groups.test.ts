import { expect, test } from 'vitest'
import { chosenOf, subjectGroups, wordOf, wordOfSubject } from './subject-groups.ts'

const subject = { money: 'yes', ambiguous: 'no' } as const

test('standards come first, then policies from the state down; what is not in force says so', () => {
  expect(
    subjectGroups([
      { ...subject, kind: 'policy', id: 'P35', title: '晋江奖励', level: '县', status: 'unconfirmed' },
      { ...subject, kind: 'policy', id: 'P05', title: '研发奖补', level: '省', status: 'in-force' },
      {
        ...subject,
        kind: 'standard',
        id: 'specialised-sme',
        title: '专精特新',
        level: '国家',
        version: '2026',
      },
    ]),
  ).toEqual([
    { heading: '标准', subjects: [{ word: 'standard:specialised-sme', title: '专精特新（2026 版）' }] },
    { heading: '省级政策', subjects: [{ word: 'policy:P05', title: '研发奖补' }] },
    { heading: '县级政策', subjects: [{ word: 'policy:P35', title: '晋江奖励（待确认）' }] },
  ])
})

test('the word of a subject leads back to it', () => {
  const chosen = [
    { kind: 'policy', id: 'P05' },
    { kind: 'standard', id: 'specialised-sme' },
    { kind: 'draft', id: '0190b0c8-1111-7000-8000-000000000000' },
  ] as const
  expect(chosen.map((one) => chosenOf(wordOf(one)))).toEqual(chosen)
  expect(['', 'draft', 'policy:', 'policy:../x', 'other:P05'].map(chosenOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('drafts stand last, under a heading of their own', () => {
  expect(subjectGroups([], [{ id: 'd1', title: '研发奖补' }])).toEqual([
    { heading: '编写中的政策草稿', subjects: [{ word: 'draft:d1', title: '研发奖补（草稿）' }] },
  ])
  expect(wordOfSubject({ kind: 'draft', of: 'policy', definition: {} })).toBe('draft')
})
