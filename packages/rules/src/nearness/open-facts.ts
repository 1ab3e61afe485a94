import type { Tally, Truth } from '../form/form.ts'
import type { Slot } from '../form/polynomial.ts'
import type { Row } from '../form/row.ts'
import { compileTruth } from '../form/run.ts'

/** Adds the places of the facts that are missing below whatever is unknown. */
type OpenFacts = (row: Row, found: Set<Slot>) => void

/** Which missing facts leave a condition open; what is settled needs nothing more. Mirrors `missingFacts`. */
export function compileOpen(truth: Truth): OpenFacts {
  switch (truth.op) {
    case 'verdict':
      return () => undefined
    case 'sign':
      return missingOf([truth.polynomial, ...truth.guards].flat().flatMap((term) => term.slots))
    case 'flag':
    case 'word':
    case 'region':
    case 'industry':
      return missingOf([truth.slot])
    case 'not':
      return compileOpen(truth.of)
    case 'and':
    case 'or':
    case 'at-least':
      return openAmong(truth.of)
    case 'agree':
      return openAmong(truth.of.flatMap((entry) => [entry.when, entry.truth]))
    case 'reaches':
      return missingOf(slotsOfTally(truth.points))
  }
}

function missingOf(slots: readonly Slot[]): OpenFacts {
  const once = [...new Set(slots)]
  return (row, found) => {
    for (const slot of once) if (row[slot] === undefined) found.add(slot)
  }
}

function openAmong(of: readonly Truth[]): OpenFacts {
  const parts = of.map((truth) => ({ run: compileTruth(truth), open: compileOpen(truth) }))
  return (row, found) => {
    for (const { run, open } of parts) if (run(row) === 'unknown') open(row, found)
  }
}

function slotsOfTally(tally: Tally): readonly Slot[] {
  switch (tally.op) {
    case 'first':
      return tally.steps.flatMap((step) => slotsOfTruth(step.when))
    case 'sum':
    case 'most':
      return tally.of.flatMap(slotsOfTally)
    case 'capped':
      return slotsOfTally(tally.of)
    case 'given':
    case 'per-full':
      return [tally.slot]
  }
}

function slotsOfTruth(truth: Truth): readonly Slot[] {
  switch (truth.op) {
    case 'verdict':
      return []
    case 'sign':
      return [truth.polynomial, ...truth.guards].flat().flatMap((term) => term.slots)
    case 'flag':
    case 'word':
    case 'region':
    case 'industry':
      return [truth.slot]
    case 'not':
      return slotsOfTruth(truth.of)
    case 'and':
    case 'or':
    case 'at-least':
      return truth.of.flatMap(slotsOfTruth)
    case 'agree':
      return truth.of.flatMap((entry) => [...slotsOfTruth(entry.when), ...slotsOfTruth(entry.truth)])
    case 'reaches':
      return slotsOfTally(truth.points)
  }
}
