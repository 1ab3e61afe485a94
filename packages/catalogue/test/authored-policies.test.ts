import { fileURLToPath } from 'node:url'
import { boundaryCases, policySchema } from '@yinyu/rules'
import { describe, expect, test } from 'vitest'
import { checkPolicy, definitionsOf, loadCatalogue, readPolicyFile, writePolicyYaml } from '../src/index.ts'

const { catalogue } = loadCatalogue(fileURLToPath(new URL('../../../content', import.meta.url)))
const definitions = definitionsOf(catalogue)
const places = {
  regions: catalogue.regions.map(({ code }) => code),
  industries: catalogue.industries.map(({ code }) => code),
}
const on = '2026-11-22'

describe.each(catalogue.policies)('$id $title', (filed) => {
  const policy = policySchema.parse(
    Object.fromEntries(Object.entries(filed).filter(([key]) => key !== 'path')),
  )

  test('survives being written and read', () => {
    const read = readPolicyFile('policy.yaml', writePolicyYaml(policy))
    expect('data' in read && policySchema.parse(read.data)).toEqual(policy)
  })

  test('has nothing to correct', () => {
    expect(checkPolicy(policy, catalogue)).toEqual({ policy, faults: [] })
  })

  test('has a made-up firm at every line, with every verdict among them and a name of its own', () => {
    const { cases, unreached } = boundaryCases(definitions, policy, { on, purpose: 'new' }, places)
    expect(unreached).toEqual([])
    expect(new Set(cases.map(({ verdict }) => verdict))).toEqual(new Set(['met', 'unmet', 'unknown']))
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })
})
