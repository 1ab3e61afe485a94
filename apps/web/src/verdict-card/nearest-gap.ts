import {
  findGaps,
  forPurpose,
  type Definitions,
  type Facts,
  type Gap,
  type Occasion,
  type StandardVerdict,
} from '@yinyu/rules'

/** The gaps of one standard in words, by condition: each entry is one way, all of its changes together. */
export type GapWords = ReadonlyMap<string, readonly string[]>

/** How far off the unmet conditions of a standard are. */
export function gapsOf(
  { version, verdict }: StandardVerdict,
  definitions: Definitions,
  facts: Facts,
  occasion: Occasion,
): GapWords {
  if (!version || verdict !== 'unmet') return new Map()
  const conditions = forPurpose([...version.gates, ...version.conditions], occasion)
  const byCondition = Map.groupBy(findGaps(definitions, conditions, facts, occasion), (gap) => gap.condition)
  return new Map([...byCondition].map(([condition, gaps]) => [condition, waysInWords(gaps)]))
}

function waysInWords(gaps: readonly Gap[]): readonly string[] {
  return [...Map.groupBy(gaps, (gap) => gap.option).values()].map((way) =>
    way.map((gap) => gap.says).join('，且'),
  )
}
