import type { Benefit, Condition, IndicatorKind, Points } from '@yinyu/rules'
import type { KeyPath } from './fault.ts'
import type { Visit } from './walk-rule.ts'

/** One place where a rule reads an indicator, and what that place can work with. */
export interface IndicatorUse {
  readonly indicator: string
  readonly path: KeyPath
  readonly kinds: readonly IndicatorKind[]
  /** Read straight from the facts, without formula and year. */
  readonly form: 'measured' | 'given' | 'given-now'
  /** Place of the year, where one is written. */
  readonly year?: KeyPath
  /** Places and texts of the quantities it is compared with. */
  readonly quantities: readonly { readonly path: KeyPath; readonly text: string }[]
}

/** A quantity that must be of one kind whatever the indicator is. */
export interface FixedQuantity {
  readonly path: KeyPath
  readonly text: string
  readonly kind: IndicatorKind
}

const NUMBERS: readonly IndicatorKind[] = ['money', 'count', 'score', 'ratio']

/** What this node itself reads; the nodes below it are visited on their own. */
export function usesOf({ at, node, path }: Visit): readonly IndicatorUse[] {
  if (at === 'condition') return usesOfCondition(node, path)
  return at === 'points' ? usesOfPoints(node, path) : usesOfBenefit(node, path)
}

function usesOfCondition(node: Condition, path: KeyPath): readonly IndicatorUse[] {
  switch (node.kind) {
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return [
        measured(node, 'indicator', node.indicator, path, NUMBERS, [
          { path: [...path, 'value'], text: node.value },
        ]),
      ]
    case 'is-true':
    case 'is-false':
      return [givenNow(node.indicator, [...path, 'indicator'], ['flag', 'judgement'])]
    case 'judged':
      return node.indicator === undefined
        ? []
        : [givenNow(node.indicator, [...path, 'indicator'], ['judgement', 'flag'])]
    case 'one-of':
      return [givenNow(node.indicator, [...path, 'indicator'], ['choice'])]
    case 'holds-title':
      return node.titles.map((title, i) => givenNow(title, [...path, 'titles', i], ['flag']))
    case 'in-region':
      return [givenNow('region', [...path, 'kind'], ['region'])]
    case 'in-industry':
      return [givenNow('industry', [...path, 'kind'], ['industry'])]
    case 'sized':
      return [
        givenNow('industry', [...path, 'kind'], ['industry']),
        ...node.sectors.flatMap((sector, i) => usesOfSector(sector, [...path, 'sectors', i])),
      ]
    case 'all':
    case 'any':
    case 'not':
    case 'at-least-n-of':
    case 'each-of-last-years':
    case 'any-of-last-years':
    case 'scored':
    case 'meets':
    case 'readings':
      return []
  }
}

type Sector = Extract<Condition, { kind: 'sized' }>['sectors'][number]

function usesOfSector(sector: Sector, path: KeyPath): readonly IndicatorUse[] {
  return (['below', 'medium', 'small'] as const).flatMap((key) =>
    Object.entries(sector[key]).map(([indicator, text]) => {
      const place = [...path, key, indicator]
      return {
        indicator,
        path: place,
        kinds: NUMBERS,
        form: 'measured' as const,
        quantities: [{ path: place, text }],
      }
    }),
  )
}

function usesOfPoints(node: Points, path: KeyPath): readonly IndicatorUse[] {
  switch (node.kind) {
    case 'bands': {
      const lines = node.bands.map(({ line }, i) => ({ path: [...path, 'bands', i, 'line'], text: line }))
      return [measured(node, 'indicator', node.indicator, path, NUMBERS, lines)]
    }
    case 'given':
      return [givenNow(node.indicator, [...path, 'indicator'], ['score'])]
    case 'per-full':
      return [{ ...measured(node, 'indicator', node.indicator, path, NUMBERS), form: 'given' }]
    case 'best-of':
    case 'first-of':
    case 'sum-of':
      return []
  }
}

function usesOfBenefit(node: Benefit, path: KeyPath): readonly IndicatorUse[] {
  switch (node.kind) {
    case 'share':
      return [measured(node, 'of', node.of, path, ['money'])]
    case 'per-step':
      return [measured(node, 'of', node.of, path, NUMBERS, [{ path: [...path, 'step'], text: node.step }])]
    case 'interest':
      return [
        measured({}, 'principal', node.principal, path, ['money']),
        measured({}, 'days', node.days, path, ['count']),
      ]
    case 'top-up':
      return [
        measured(node, 'of', node.of, path, ['money']),
        measured({}, 'received', node.received, path, ['money']),
      ]
    case 'multiplier':
      return [measured({}, 'on', node.on, path, ['money'])]
    case 'fixed':
    case 'by-condition':
    case 'sum':
    case 'up-to':
    case 'not-known':
      return []
  }
}

/** Sums and shares that a benefit names beside its indicators. */
export function fixedQuantitiesOf(visit: Visit): readonly FixedQuantity[] {
  if (visit.at !== 'benefit') return []
  const { node, path } = visit
  const kindOfKey: Readonly<Record<string, IndicatorKind>> = {
    amount: 'money',
    cap: 'money',
    principalMost: 'money',
    share: 'ratio',
    rate: 'ratio',
    by: 'ratio',
  }
  return Object.entries(node).flatMap(([key, text]) => {
    const kind = kindOfKey[key]
    return kind !== undefined && typeof text === 'string' ? [{ path: [...path, key], text, kind }] : []
  })
}

function givenNow(indicator: string, path: KeyPath, kinds: readonly IndicatorKind[]): IndicatorUse {
  return { indicator, path, kinds, form: 'given-now', quantities: [] }
}

function measured(
  node: { readonly year?: string | undefined },
  key: string,
  indicator: string,
  path: KeyPath,
  kinds: readonly IndicatorKind[],
  quantities: IndicatorUse['quantities'] = [],
): IndicatorUse {
  const use: IndicatorUse = { indicator, path: [...path, key], kinds, form: 'measured', quantities }
  return node.year === undefined ? use : { ...use, year: [...path, 'year'] }
}
