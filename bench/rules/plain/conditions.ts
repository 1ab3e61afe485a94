import type { Condition, StandardVersion } from '@yinyu/rules'
import { comparisonOf } from './lines.ts'
import type { Plain } from './plain.ts'
import type { Reading } from './reading.ts'
import { reachesOf } from './scores.ts'

/** A condition of the content in plain form. */
export function plainOf(node: Condition, at: Reading): Plain {
  switch (node.kind) {
    case 'all':
      return { kind: 'all', of: tested(node.of, at) }
    case 'any':
      return { kind: 'any', of: tested(node.of, at) }
    case 'not':
      return { kind: 'not', of: plainOf(node.of, at) }
    case 'at-least-n-of':
      return { kind: 'count', least: node.n, of: node.of.map((child) => plainOf(child, at)) }
    case 'at-least':
    case 'more-than':
    case 'at-most':
    case 'less-than':
      return comparisonOf(node, node.kind, at, at)
    case 'each-of-last-years':
      return { kind: 'all', of: eachYear(node.years, node.of, at) }
    case 'any-of-last-years':
      return { kind: 'any', of: eachYear(node.years, node.of, at) }
    case 'in-region':
      return { kind: 'region', areas: node.regions }
    case 'in-industry':
      return { kind: 'industry', branches: node.industries }
    case 'holds-title':
      return { kind: 'any', of: node.titles.map((key) => ({ kind: 'flag', key })) }
    case 'one-of':
      return { kind: 'word', key: node.indicator, words: node.words }
    case 'is-true':
    case 'is-false':
    case 'judged':
    case 'scored':
    case 'sized':
    case 'meets':
    case 'readings':
      return rarerOf(node, at)
  }
}

type Rarer = Extract<
  Condition,
  { kind: 'is-true' | 'is-false' | 'judged' | 'scored' | 'sized' | 'meets' | 'readings' }
>

function rarerOf(node: Rarer, at: Reading): Plain {
  switch (node.kind) {
    case 'is-true':
      return { kind: 'flag', key: node.indicator }
    case 'is-false':
      return { kind: 'not', of: { kind: 'flag', key: node.indicator } }
    case 'judged':
      return node.indicator === undefined ? { kind: 'undecidable' } : { kind: 'flag', key: node.indicator }
    case 'scored':
      return reachesOf(node, at, plainOf)
    case 'sized':
      return sizedOf(node, at)
    case 'meets':
      return meetsOf(node.standard, at)
    case 'readings': {
      const [first] = node.readings
      if (!first) throw new Error('bench: an ambiguous clause without readings')
      return plainOf(first.when, at)
    }
  }
}

/** All gates and conditions of a version. */
export function wholeOf(version: StandardVersion, at: Reading): Plain {
  return { kind: 'all', of: tested([...version.gates, ...version.conditions], at) }
}

/** Without the conditions that this purpose is spared. */
export function tested(conditions: readonly Condition[], at: Reading): readonly Plain[] {
  return conditions
    .filter((child) => child.for === undefined || child.for === at.purpose)
    .map((child) => plainOf(child, at))
}

function eachYear(years: number, node: Condition, at: Reading): readonly Plain[] {
  return Array.from({ length: years }, (_, back) => plainOf(node, { ...at, back: at.back + back }))
}

function meetsOf(id: string, at: Reading): Plain {
  const found = at.inForce(id)
  if (!found) return { kind: 'undecidable' }
  return { kind: 'named', name: `meets ${id}`, of: wholeOf(found.version, at) }
}

function sizedOf(node: Extract<Condition, { kind: 'sized' }>, at: Reading): Plain {
  const inSectors = node.sectors.map((sector): Plain => {
    const inside: Plain = { kind: 'industry', branches: sector.industries }
    if (!sector.except) return inside
    return { kind: 'all', of: [inside, { kind: 'not', of: { kind: 'industry', branches: sector.except } }] }
  })
  const found = node.sectors.map((sector, i): Plain => {
    const below = Object.entries(sector.below).map(([indicator, value]) =>
      comparisonOf({ indicator, value }, 'less-than', at, at),
    )
    return { kind: 'all', of: [...inSectors.slice(i, i + 1), { kind: 'any', of: below }] }
  })
  // The text sizes no firm outside its sectors.
  const listed: Plain = { kind: 'any', of: inSectors }
  const open: Plain = { kind: 'all', of: [{ kind: 'not', of: listed }, { kind: 'undecidable' }] }
  return { kind: 'any', of: [{ kind: 'all', of: [listed, { kind: 'any', of: found }] }, open] }
}
