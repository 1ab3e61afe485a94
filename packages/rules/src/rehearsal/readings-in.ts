import type { Readings } from '../condition/readings.ts'
import type { Purpose } from '../scene.ts'
import type { Key } from './parameter.ts'
import { contentOf, type RehearsedRule } from './subject.ts'

/** A clause with several readings and where it stands. */
export interface PlacedReadings {
  readonly node: Readings
  readonly keys: readonly Key[]
  readonly path: string
}

/** Every clause of a rule that can be read in several ways, for a purpose. */
export function readingsIn(rule: RehearsedRule, purpose: Purpose): readonly PlacedReadings[] {
  const visit = (value: unknown, keys: readonly Key[]): readonly PlacedReadings[] => {
    if (Array.isArray(value)) return value.flatMap((inner, i) => visit(inner, [...keys, i]))
    if (typeof value !== 'object' || value === null) return []
    const node = value as { kind?: unknown; for?: unknown; id?: string }
    if (node.for !== undefined && node.for !== purpose) return []
    const own =
      node.kind === 'readings' ? [{ node: value as Readings, keys, path: node.id ?? keys.join('/') }] : []
    return [...own, ...Object.entries(value).flatMap(([key, inner]) => visit(inner, [...keys, key]))]
  }
  return visit(contentOf(rule), [])
}
