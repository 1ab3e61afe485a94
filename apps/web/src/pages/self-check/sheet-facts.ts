import { splitFactKey, type Fact, type FactKey, type Facts, type Indicators } from '@yinyu/rules'
import { readEntry } from './read-entry.ts'
import type { Sheet } from './sheet.ts'

/** What a sheet says in facts, and what of it could not be read. */
export interface SheetFacts {
  readonly facts: Facts
  /** What is wrong with an answer, by its key; such a fact stays unknown. */
  readonly faults: ReadonlyMap<FactKey, string>
}

export function factsOf({ entries }: Pick<Sheet, 'entries'>, indicators: Indicators): SheetFacts {
  const facts = new Map<FactKey, Fact>()
  const faults = new Map<FactKey, string>()
  for (const [key, entry] of Object.entries(entries)) {
    const indicator = indicators.get(splitFactKey(key).indicator)
    // An indicator that a newer page no longer knows is kept in the sheet and not judged by.
    if (!indicator) continue
    const { value, fault } = readEntry(indicator, entry)
    if (value !== undefined)
      facts.set(key, { value, source: { name: entry.from ?? '企业自填', knownOn: entry.on } })
    if (fault !== undefined) faults.set(key, fault)
  }
  return { facts, faults }
}
