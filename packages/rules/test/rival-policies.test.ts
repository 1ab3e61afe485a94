import { expect, test } from 'vitest'
import { rivalPolicies, type Policy, type RehearsedRule } from '../src/index.ts'
import { definitions, occasion, policy } from './town.ts'

const excluding = (id: string, excludes: readonly string[], more: object = {}): Policy =>
  policy(id, { stacking: [{ word: '就高不叠加', excludes }], ...more })
const asked = (one: Policy): RehearsedRule => ({ kind: 'policy', policy: one })
const rivalsIn = (all: readonly Policy[], ...rules: readonly (RehearsedRule | undefined)[]) =>
  rivalPolicies(definitions([], all), rules, occasion).map(({ id }) => id)

test('rivals are linked over others too, whichever of two texts says it, in the order of the list', () => {
  const [far, middle, own, alone] = [
    excluding('P91', []),
    excluding('P92', ['P91', 'P93']),
    excluding('P93', []),
    excluding('P94', []),
  ]
  expect(rivalsIn([far, middle, own, alone], asked(own))).toEqual(['P91', 'P92'])
})

test('what does not run links nothing', () => {
  const ended = excluding('P92', ['P91', 'P93'], { status: 'ended' })
  expect(rivalsIn([excluding('P91', []), ended], asked(excluding('P93', [])))).toEqual([])
})

test('a draft brings its own exclusions in the place of those of the policy with its number', () => {
  const inForce = excluding('P91', ['P92'])
  const all = [inForce, excluding('P92', []), excluding('P93', [])]
  const draft = asked(excluding('P91', ['P93']))
  expect([rivalsIn(all, draft), rivalsIn(all, draft, asked(inForce))]).toEqual([['P93'], ['P92', 'P93']])
})
