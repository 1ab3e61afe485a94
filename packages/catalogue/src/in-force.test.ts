import { describe, expect, it } from 'vitest'
import { changed, loadFiles } from '../test/good-content.ts'
import { inForce, type InForceQuestion } from './in-force.ts'

const { catalogue } = loadFiles(
  changed(
    { file: 'policies/350500/other/policy.yaml', from: 'status: in-force', to: 'status: draft' },
    {
      file: 'policies/350500/equipment/policy.yaml',
      from: 'named: 泉州市',
      to: 'except: ["350582"], named: 泉州市',
    },
  ),
)

function answer(question: Partial<InForceQuestion>) {
  const { standards, policies } = inForce(catalogue, {
    region: '350500',
    on: '2026-06-01',
    purpose: 'new',
    ...question,
  })
  return {
    standards: standards.map(({ standard, version }) => `${standard.id}@${version.version}`),
    policies: policies.map(({ id }) => id),
  }
}

describe('what is in force', () => {
  it.each<[string, Partial<InForceQuestion>, readonly string[], readonly string[]]>([
    ['on a day of the new version', {}, ['demo@2026'], ['P01']],
    ['on the last day of the old version', { on: '2026-03-31' }, ['demo@2022'], ['P01']],
    ['on the first day of the new version', { on: '2026-04-01' }, ['demo@2026'], ['P01']],
    ['before every version: none, not the first', { on: '2022-05-31' }, [], []],
    ['for a purpose no version serves: none, not the latest', { purpose: 're-check' }, [], ['P01']],
    ['on the last day of a policy', { on: '2026-12-31' }, ['demo@2026'], ['P01']],
    ['after the last day of a policy', { on: '2027-01-01' }, ['demo@2026'], []],
    ['in a county below the region of a policy', { region: '350521' }, ['demo@2026'], ['P01']],
    ['in a county that is carved out', { region: '350582' }, ['demo@2026'], []],
    ['in another city', { region: '350200' }, ['demo@2026'], []],
    ['in the province above: what holds in one of its cities', { region: '350000' }, ['demo@2026'], ['P01']],
  ])('%s', (_, question, standards, policies) => {
    expect(answer(question)).toEqual({ standards, policies })
  })
})
