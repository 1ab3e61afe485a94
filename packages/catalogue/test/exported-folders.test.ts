import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { boundaryCases } from '@yinyu/rules'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  casesOfBoundaries,
  definitionsOf,
  loadCatalogue,
  runCase,
  writeCasesYaml,
  writePolicyYaml,
  type LoadedCatalogue,
} from '../src/index.ts'

const content = fileURLToPath(new URL('../../../content', import.meta.url))
const on = '2026-11-22'
let folder = ''
let before: LoadedCatalogue
let after: LoadedCatalogue

/** The content with every policy folder as it goes out of a draft: written anew, with generated cases. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinyu-exported-'))
  cpSync(content, folder, { recursive: true })
  before = loadCatalogue(content)
  const { catalogue } = before
  const definitions = definitionsOf(catalogue)
  const places = {
    regions: catalogue.regions.map(({ code }) => code),
    industries: catalogue.industries.map(({ code }) => code),
  }
  for (const policy of catalogue.policies) {
    const { cases } = boundaryCases(definitions, policy, { on, purpose: 'new' }, places)
    writeFileSync(join(folder, policy.path, 'policy.yaml'), writePolicyYaml(policy))
    const file = casesOfBoundaries(cases, on, definitions.indicators)
    writeFileSync(join(folder, policy.path, 'cases.yaml'), writeCasesYaml(file))
  }
  after = loadCatalogue(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('exported folders load without a fault, as the policies that they were', () => {
  expect(after.faults).toEqual([])
  expect(after.catalogue.policies).toEqual(before.catalogue.policies)
})

test('every generated case passes once it is a file of the content', () => {
  const definitions = definitionsOf(after.catalogue)
  const ofPolicies = after.cases.filter(({ about }) => about === 'policy')
  const failing = ofPolicies.flatMap((cases) =>
    cases.cases.flatMap((one) => runCase(definitions, cases, one).map((what) => `${one.name}: ${what}`)),
  )
  expect(failing).toEqual([])
  expect(ofPolicies.flatMap(({ cases }) => cases).length).toBeGreaterThan(300)
})
