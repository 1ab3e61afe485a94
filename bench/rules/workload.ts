import { fileURLToPath } from 'node:url'
import { yearOf } from '@yinyu/kernel'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { prepareDecision, versionInForce, type Definitions, type Occasion } from '@yinyu/rules'
import { tested, wholeOf } from './plain/conditions.ts'
import type { Plain, PlainRule } from './plain/plain.ts'
import type { Reading } from './plain/reading.ts'
import { walkPlain } from './plain/walk.ts'

export const NEW_APPLICATION: Occasion = { on: '2026-06-01', purpose: 'new' }

/** What every engine is asked: each standard in force and each policy, in this order. */
export interface Workload {
  readonly definitions: Definitions
  readonly occasion: Occasion
  readonly rules: readonly PlainRule[]
}

const content = fileURLToPath(new URL('../../content', import.meta.url))

export function loadDefinitions(): Definitions {
  const { catalogue, faults } = loadCatalogue(content)
  if (faults.length > 0) {
    console.log(
      `The content has ${faults.length} faults; what could be read is used. The first: ${faults[0]?.message}`,
    )
  }
  return definitionsOf(catalogue)
}

/** All standards in force on the occasion and all policies, in the order in which our engine decides them. */
export function workloadOf(definitions: Definitions, occasion: Occasion): Workload {
  const at = readingOf(definitions, occasion)
  const standards = definitions.standards.flatMap((standard): PlainRule[] => {
    const version = versionInForce(standard, occasion)
    return version ? [{ id: standard.id, kind: 'standard', when: wholeOf(version, at) }] : []
  })
  const policies = definitions.policies.map((policy): PlainRule => {
    const inside: Plain = { kind: 'region', areas: policy.region.in }
    const outside: readonly Plain[] =
      policy.region.except.length > 0
        ? [{ kind: 'not', of: { kind: 'region', areas: policy.region.except } }]
        : []
    return {
      id: policy.id,
      kind: 'policy',
      when: { kind: 'all', of: [inside, ...outside, ...tested(policy.who, at)] },
    }
  })
  return { definitions, occasion, rules: [...standards, ...policies] }
}

/** For the table: how much there is to decide. */
export function sizeOf(workload: Workload): string {
  const of = (kind: PlainRule['kind']) => workload.rules.filter((rule) => rule.kind === kind).length
  const leaves = new Set(['compare', 'flag', 'word', 'region', 'industry', 'undecidable'])
  const conditions = workload.rules.flatMap((rule) =>
    [...walkPlain(rule.when)].filter(({ node }) => leaves.has(node.kind)),
  )
  const facts = prepareDecision(workload.definitions, workload.occasion).keys.length
  return `${of('standard')} standards, ${of('policy')} policies, ${conditions.length} single conditions, ${facts} facts`
}

/** How a condition of these definitions is read on an occasion. */
export function readingOf(definitions: Definitions, occasion: Occasion): Reading {
  return {
    indicators: definitions.indicators,
    on: occasion.on,
    purpose: occasion.purpose,
    year: yearOf(occasion.on),
    back: 0,
    inForce: (id) => {
      const standard = definitions.standards.find((candidate) => candidate.id === id)
      const version = standard && versionInForce(standard, occasion)
      return standard && version && { standard, version }
    },
  }
}
