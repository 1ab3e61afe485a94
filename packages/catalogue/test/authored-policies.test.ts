import { fileURLToPath } from 'node:url'
import { boundaryCases, policySchema } from '@yinyu/rules'
import { describe, expect, test } from 'vitest'
import {
  casesOfBoundaries,
  checkPolicy,
  definitionsOf,
  loadCatalogue,
  readPolicyFile,
  runCase,
  writeCasesYaml,
  writePolicyYaml,
} from '../src/index.ts'
import { caseFileSchema, wholeCases } from '../src/case-file.ts'
import { readYaml } from '../src/yaml-file.ts'

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

  test('passes its generated cases once they are a file', () => {
    const { cases, unreached } = boundaryCases(definitions, policy, { on, purpose: 'new' }, places)
    expect(unreached).toEqual([])
    const yaml = readYaml('cases.yaml', writeCasesYaml(casesOfBoundaries(cases, on, definitions.indicators)))
    const file = caseFileSchema.parse('data' in yaml ? yaml.data : undefined)
    const failures = wholeCases(file).flatMap((one) =>
      runCase(definitions, { about: 'policy', id: policy.id }, one),
    )
    expect(failures).toEqual([])
    expect(new Set(file.cases.map(({ expect: { verdict } }) => verdict))).toEqual(
      new Set(['met', 'unmet', 'unknown']),
    )
    expect(new Set(file.cases.map(({ name }) => name)).size).toBe(file.cases.length)
  })
})
