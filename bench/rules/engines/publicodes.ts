import Publicodes from 'publicodes'
import type { Verdict } from '@yinyu/kernel'
import {
  indicatorOf,
  splitFactKey,
  type Facts,
  type FactKey,
  type FactValue,
  type Indicators,
} from '@yinyu/rules'
import { factsOf } from '../plain/walk.ts'
import type { Workload } from '../workload.ts'
import type { Engine } from './engine.ts'
import { industriesOf, plainFacts, regionsOf, significantDigits } from './layout.ts'
import {
  NEVER_KNOWN,
  publicodesTruth,
  wordsOf,
  type Mechanism,
  type PublicodesRules,
} from './publicodes-rules.ts'

/**
 * Publicodes: facts are questions without an answer of their own, so it carries unknowns by itself; points
 * with an unknown item have no value, where a range might already have decided.
 */
export function publicodes({ rules, definitions }: Workload): Engine {
  const written: PublicodesRules = new Map()
  for (const key of new Set(rules.flatMap((rule) => factsOf(rule.when)))) {
    written.set(wordsOf(key), { type: typeOf(key, definitions.indicators) })
  }
  written.set(NEVER_KNOWN, { type: 'booléen' }).set('nombre jamais connu', { type: 'nombre' })
  for (const digits of [0, 2, 4, 6]) written.set(`région ${digits}`, { type: 'texte' })
  for (const digits of [1, 2, 3, 4]) written.set(`branche ${digits}`, { type: 'texte' })
  const names = rules.map((rule) => `verdict ${wordsOf(rule.id)}`)
  rules.forEach((rule, i) => written.set(names[i] ?? '', valued(publicodesTruth(rule.when, written))))
  const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined }
  const engine = new Publicodes(Object.fromEntries(written), {
    logger: quiet,
    strict: { checkPossibleValues: false },
  })
  return {
    name: 'Publicodes 1.10.3',
    remark: 'knows unknown; points as one number, not a range',
    share: 0.015,
    countedShare: 0.1,
    load: (firms) => {
      const situations = firms.map((facts) => situationOf(facts, definitions.indicators))
      return async () =>
        situations.map((situation) => {
          engine.setSituation(situation, { strict: true })
          return names.map((name) => verdictOf(engine.evaluate(name).nodeValue))
        })
    },
  }
}

function verdictOf(value: unknown): Verdict {
  if (value === undefined) return 'unknown'
  return value === true ? 'met' : 'unmet'
}

function situationOf(facts: Facts, indicators: Indicators): Record<string, string | number> {
  const situation: Record<string, string | number> = {}
  for (const [key, value] of plainFacts(facts, indicators)) situation[wordsOf(key)] = answer(value)
  for (const area of regionsOf(facts)) situation[`région ${significantDigits(area).length}`] = answer(area)
  for (const branch of industriesOf(facts)) situation[`branche ${branch.length}`] = answer(branch)
  return situation
}

function answer(value: FactValue): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return `'${value}'`
  return value ? 'oui' : 'non'
}

function typeOf(key: FactKey, indicators: Indicators): string {
  const { kind } = indicatorOf(indicators, splitFactKey(key).indicator)
  if (kind === 'flag' || kind === 'judgement') return 'booléen'
  return kind === 'choice' || kind === 'text' || kind === 'region' || kind === 'industry' ? 'texte' : 'nombre'
}

function valued(of: Mechanism): Mechanism {
  return typeof of === 'string' || typeof of === 'number' ? { valeur: of } : of
}
