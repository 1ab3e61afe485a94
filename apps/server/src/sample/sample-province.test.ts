import { fileURLToPath } from 'node:url'
import { definitionsOf, loadCatalogue } from '@yinyu/catalogue'
import { yearOf } from '@yinyu/kernel'
import { factKey, prepareDecision, purposes, type Fact, type FactKey } from '@yinyu/rules'
import { describe, expect, test } from 'vitest'
import { storedFacts, storedTitleEvents } from '../storage/as-loaded.ts'
import { currentFacts, factsOf } from '../storage/current-fact.ts'
import type { FirmRecords } from '../storage/load-rows.ts'
import { titleOn } from '../storage/title-history.ts'
import { sampleFirms } from './load-sample.ts'

const today = '2026-11-21'
const last = yearOf(today) - 1
const content = loadCatalogue(fileURLToPath(new URL('../../../../content', import.meta.url))).catalogue
const definitions = { ...definitionsOf(content), policies: [] }
const { indicators, standards } = definitions
const firms = [...sampleFirms({ firms: 4_000, seed: 1, today })]
const ready = new Map(firms.map((firm) => [firm, readyToJudge(firm)]))

/** What the rules judge by: the facts that count and, for each rung, whether its title is valid. */
function readyToJudge(firm: FirmRecords): ReadonlyMap<FactKey, Fact> {
  const facts = new Map(
    factsOf(currentFacts(storedFacts(firm), indicators, { heldOn: today, knownOn: today })),
  )
  for (const { id, grants } of standards)
    if (grants !== undefined) facts.set(grants, { value: holds(firm, id) })
  return facts
}

function factsToJudge(firm: FirmRecords): ReadonlyMap<FactKey, Fact> {
  return ready.get(firm) ?? new Map()
}

function holds({ titles }: FirmRecords, kind: string): boolean {
  return titles.some(
    (title) => title.kind === kind && titleOn(storedTitleEvents(title), today)?.status === 'valid',
  )
}

function share(holdsFor: (firm: FirmRecords) => boolean): number {
  return firms.filter(holdsFor).length / firms.length
}

describe('the sample province', () => {
  test('has the trades of its places', () => {
    const jinjiang = firms.filter(({ region }) => region === '350582')
    const shoes = jinjiang.filter(({ industry }) => industry?.startsWith('195') === true)
    expect(jinjiang.length / firms.length).toBeGreaterThan(0.04)
    expect(shoes.length / jinjiang.length).toBeGreaterThan(0.2)
    expect(new Set(firms.map(({ region }) => region)).size).toBeGreaterThan(75)
    const batteries = firms.filter(({ industry }) => industry === '3841')
    expect(
      batteries.filter(({ region }) => region.startsWith('3509')).length / batteries.length,
    ).toBeGreaterThan(0.25)
  })

  test('has a ladder that narrows towards the top', () => {
    const rungs = ['tech-sme', 'innovative-sme', 'specialised-sme', 'little-giant', 'champion'].map((kind) =>
      share((firm) => holds(firm, kind)),
    )
    const [tech = 0, innovative = 0, specialised = 0, giants = 0, champions = 0] = rungs
    expect(tech + innovative).toBeGreaterThan(0.08)
    expect(tech).toBeGreaterThan(specialised)
    expect(specialised).toBeGreaterThan(3 * giants)
    expect(giants).toBeGreaterThan(2 * champions)
    expect(giants).toBeGreaterThan(0)
  })

  test('has titles of every standing, and some whose term ends within ninety days', () => {
    const titles = firms.flatMap((firm) => firm.titles)
    const states = titles.map((title) => titleOn(storedTitleEvents(title), today))
    expect(new Set(states.map((state) => state?.status))).toEqual(
      new Set(['valid', 'expired', 'suspended', 'revoked']),
    )
    const due = states.filter(
      (state) => state?.status === 'valid' && state.validTo !== undefined && state.validTo <= '2027-02-19',
    )
    expect(due.length / titles.length).toBeGreaterThan(0.03)
  })

  test('has holders who renew their figures each year, and some who do not', () => {
    const holders = firms.filter((firm) => holds(firm, 'specialised-sme'))
    const renewed = holders.filter(({ updates }) => updates.some(({ year }) => year === last + 1))
    expect(renewed.length / holders.length).toBeGreaterThan(0.6)
    expect(renewed.length).toBeLessThan(holders.length)
    const afterToday = firms.flatMap(({ updates }) => updates.filter(({ doneOn }) => doneOn > today))
    expect(afterToday).toEqual([])
  })

  test('has firms that were renamed, moved, merged and closed', () => {
    const kinds = new Set(firms.flatMap(({ events }) => events.map(({ kind }) => kind)))
    expect(kinds).toEqual(new Set(['registered', 'renamed', 'moved', 'merged', 'closed']))
  })

  test('has sources that leave gaps, contradict each other, are disputed, correct and take back their word', () => {
    expect(share(({ facts }) => !facts.some(({ indicator }) => indicator === 'rd-expense'))).toBeGreaterThan(
      0,
    )
    expect(share(hasContradiction)).toBeGreaterThan(0.3)
    for (const state of ['disputed', 'withdrawn', 'confirmed'])
      expect(share(({ facts }) => facts.some((fact) => fact.state === state))).toBeGreaterThan(0.002)
    expect(share(hasCorrection)).toBeGreaterThan(0.02)
  })

  test('is judged by every standard, and its titles go with its figures without following from them', () => {
    for (const purpose of purposes) {
      const decision = prepareDecision(definitions, { on: today, purpose })
      const judged = firms.slice(0, 400).map((firm) => {
        const row = decision.rowFor(factsToJudge(firm))
        return decision.standards.map(({ decide }) => decide(row))
      })
      expect(judged.flat().every((verdict) => ['met', 'unmet', 'unknown'].includes(verdict))).toBe(true)
    }
    const decision = prepareDecision(definitions, { on: today, purpose: 'new' })
    const specialised = decision.standards.find(({ id }) => id === 'specialised-sme')
    const meets = firms.map((firm) => specialised?.decide(decision.rowFor(factsToJudge(firm))))
    const held = firms.map((firm) => holds(firm, 'specialised-sme'))
    const count = (is: boolean, verdict: string): number =>
      held.filter((holding, i) => holding === is && meets[i] === verdict).length
    expect(count(true, 'met')).toBeGreaterThan(0)
    expect(count(true, 'unmet')).toBeGreaterThan(0)
    expect(count(false, 'met')).toBeGreaterThan(0)
    expect(count(false, 'unmet')).toBeGreaterThan(count(true, 'unmet'))
  })

  test.each<[string, (read: (key: FactKey) => bigint | undefined) => boolean]>([
    [
      'growth of 5 % in both years',
      (read) =>
        onLine(read, [
          [400n, at('revenue', 0)],
          [-441n, at('revenue', 2)],
        ]),
    ],
    [
      'research of 3 %',
      (read) =>
        onLine(read, [
          [100n, at('rd-expense', 0)],
          [-3n, at('revenue', 0)],
        ]),
    ],
    [
      'main revenue of 90 %',
      (read) =>
        onLine(read, [
          [10n, at('main-revenue', 0)],
          [-9n, at('revenue', 0)],
        ]),
    ],
    [
      'main revenue of 80 %',
      (read) =>
        onLine(read, [
          [10n, at('main-revenue', 0)],
          [-8n, at('revenue', 0)],
        ]),
    ],
    [
      'debts of 75 %',
      (read) =>
        onLine(read, [
          [4n, at('total-liabilities', 0)],
          [-3n, at('total-assets', 0)],
        ]),
    ],
    [
      'debts of 80 %',
      (read) =>
        onLine(read, [
          [5n, at('total-liabilities', 0)],
          [-4n, at('total-assets', 0)],
        ]),
    ],
    ['revenue of 5000 万元', (read) => read(at('revenue', 0)) === 5_000_000_000n],
    ['revenue of 1500 万元', (read) => read(at('revenue', 0)) === 1_500_000_000n],
    [
      'research of 1200 万元 in two years',
      (read) => (read(at('rd-expense', 0)) ?? 0n) + (read(at('rd-expense', 1)) ?? 0n) === 1_200_000_000n,
    ],
    ['a market share of 10 %', (read) => read('market-share') === 100_000_000_000n],
    ['a score of 60', (read) => read(factKey('eval-score', last + 1)) === 60_000_000n],
    [
      'technical staff of 10 %',
      (read) =>
        onLine(read, [
          [10n, at('tech-staff', 0)],
          [-1n, at('staff', 0)],
        ]),
    ],
    [
      'technical products of 60 %',
      (read) =>
        onLine(read, [
          [5n, at('hitech-income', 0)],
          [-3n, at('total-income', 0)],
        ]),
    ],
  ])('has a firm exactly on the line: %s', (_, isOnLine) => {
    const found = firms.filter((firm) => {
      const facts = factsToJudge(firm)
      return isOnLine((key) => {
        const value = facts.get(key)?.value
        return typeof value === 'number' ? BigInt(value) : undefined
      })
    })
    expect(found.length).toBeGreaterThan(0)
  })
})

function at(indicator: string, yearsBefore: number): FactKey {
  return factKey(indicator, last - yearsBefore)
}

/** Whether the terms sum up to nothing. */
function onLine(
  read: (key: FactKey) => bigint | undefined,
  terms: readonly (readonly [bigint, FactKey])[],
): boolean {
  const values = terms.map(([times, key]) => [times, read(key)] as const)
  return (
    values.every(([, value]) => value !== undefined && value > 0n) &&
    values.reduce((sum, [times, value]) => sum + times * (value ?? 0n), 0n) === 0n
  )
}

function hasContradiction({ facts }: FirmRecords): boolean {
  const byKey = Map.groupBy(facts, ({ indicator, year }) => factKey(indicator, year))
  return [...byKey.values()].some((said) => new Set(said.map(({ value }) => value)).size > 1)
}

function hasCorrection({ facts }: FirmRecords): boolean {
  const bySource = Map.groupBy(
    facts.filter(({ year, value }) => year !== undefined && value !== undefined),
    ({ indicator, year, sourceName, heldOn }) => `${indicator} ${year} ${sourceName} ${heldOn}`,
  )
  return [...bySource.values()].some((said) => said.length > 1)
}
