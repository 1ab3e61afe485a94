import { fileURLToPath } from 'node:url'
import type { Condition } from '@yinyu/rules'
import { indicatorOf, kindOfFormula } from '@yinyu/rules'
import { expect, test } from 'vitest'
import { definitionsOf, loadCatalogue } from '../src/index.ts'

const content = fileURLToPath(new URL('../../../content', import.meta.url))
const { indicators, standards } = definitionsOf(loadCatalogue(content).catalogue)

/** Indicators that the conditions of a version name, wherever they stand in it. */
function namedIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(namedIn)
  if (typeof node !== 'object' || node === null) return []
  const { kind, indicator, titles } = node as Partial<Extract<Condition, { kind: 'holds-title' }>> & {
    indicator?: unknown
  }
  const own = kind === 'holds-title' ? (titles ?? []) : typeof indicator === 'string' ? [indicator] : []
  return [...own, ...Object.values(node).flatMap(namedIn)]
}

function helpOf(id: string): string | undefined {
  const { help, formula } = indicatorOf(indicators, id)
  if (help !== undefined || formula === undefined) return help
  const lever = kindOfFormula(formula).lever(formula, 2026)
  return lever && helpOf(lever.indicator)
}

test('of every indicator that a rung rests on it is said what the office can do where it is short', () => {
  const used = new Set(
    standards.filter(({ id }) => id !== 'size').flatMap(({ versions }) => namedIn(versions)),
  )
  expect([...used].filter((id) => helpOf(id) === undefined)).toEqual([])
})
