import { expect, test } from 'vitest'
import { strings } from '../strings.ts'
import { tidyProposal, type ProposalTyped } from './proposal-typed.ts'

const empty: ProposalTyped = { role: '', region: '', unit: '', creditCode: '', from: '', to: '' }
const words = strings.propose

test.each([
  [empty, words.needRole],
  [{ ...empty, role: 'officer' }, words.needUnit],
  [{ ...empty, role: 'enterprise-principal', creditCode: '9135' }, words.needCode],
] as const)('%j lacks something', (typed, fault) => {
  expect(tidyProposal(typed, '350500')).toEqual({ fault })
})

test('without a closer region the unit is in the own one', () => {
  const typed = { ...empty, role: 'officer', unit: '示例局', to: '2026-12-31' } as const
  expect(tidyProposal(typed, '350500')).toEqual({
    role: 'officer',
    place: { at: 'unit', unit: '示例局', region: '350500' },
    validTo: '2026-12-31',
  })
})

test('a credit code may be typed in full width, with spaces and small letters', () => {
  const creditCode = ' ９１３５０５８２ yyn a1234x5 '
  expect(tidyProposal({ ...empty, role: 'enterprise-principal', creditCode }, '350500')).toEqual({
    role: 'enterprise-principal',
    place: { at: 'enterprise', creditCode: '91350582YYNA1234X5' },
  })
})
