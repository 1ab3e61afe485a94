import { kindOfFormula } from '@yinyu/rules'
import type { Content, Loaded } from '../content.ts'
import { faultAt, type Fault } from '../fault.ts'
import { visitsOfStandard } from '../rules-of.ts'

/** What each id leads to. */
type Links = ReadonlyMap<string, readonly string[]>

/** No formula rests on itself, and no standard asks for itself, directly or over others. */
export function checkCycles(content: Content): readonly Fault[] {
  const inputs = new Map(
    content.indicators.map(({ value: { id, formula } }) => [
      id,
      formula ? kindOfFormula(formula).inputs(formula) : [],
    ]),
  )
  const meets = new Map(content.standards.map(({ value }) => [value.id, standardsMet(value)]))
  return [
    ...content.indicators.flatMap((file) => cycleFault(file, inputs, ['formula'], '算式')),
    ...content.standards.flatMap((file) => cycleFault(file, meets, ['id'], '标准')),
  ]
}

function standardsMet(standard: Content['standards'][number]['value']): readonly string[] {
  return visitsOfStandard(standard).flatMap(({ at, node }) =>
    at === 'condition' && node.kind === 'meets' ? [node.standard] : [],
  )
}

function cycleFault(
  file: Loaded<{ id: string }>,
  links: Links,
  path: readonly string[],
  noun: string,
): readonly Fault[] {
  const way = wayBack(file.value.id, links)
  if (!way) return []
  return [
    faultAt(file, path, 'CONTENT_CYCLE', {
      what: `${noun}绕回到自己：${way.join(' → ')}`,
      todo: '请断开其中一处引用',
    }),
  ]
}

/** The way from an id back to itself, if there is one. */
function wayBack(start: string, links: Links): readonly string[] | undefined {
  const seen = new Set<string>()
  const open = [[start]]
  for (const way of open) {
    for (const next of links.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start]
      if (!seen.has(next)) open.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
