import type { Indicators, Purpose, StandardVersion } from '@yinyu/rules'
import { concernOf } from './concern.ts'
import { pointsFor } from './points-before.ts'
import { requirementsOf, type Requirement } from './requirement.ts'
import { strictnessOf } from './strictness.ts'

/** 收紧, 放宽, 改换, 新增, 取消, 不变, 另一版未收录. */
export type Change = 'tighter' | 'looser' | 'different' | 'added' | 'dropped' | 'same' | 'not-recorded'

/** One line of the comparison: a requirement of either version, or both where they are about the same. */
export interface ComparedRow {
  readonly change: Change
  readonly before: Requirement | undefined
  readonly after: Requirement | undefined
  /** Points that the table of the older version gave for what is now required. */
  readonly pointsBefore: number | undefined
}

/** What a change of the rules asks of firms, line by line, in the order of the newer version, then what was dropped. */
export function compareVersions(
  before: StandardVersion,
  after: StandardVersion,
  { indicators, purpose }: { readonly indicators: Indicators; readonly purpose: Purpose },
): readonly ComparedRow[] {
  const olds = requirementsOf(before, purpose)
  const news = requirementsOf(after, purpose)
  const pairs = pairUp(olds, news, indicators)
  const taken = new Set(pairs.values())
  const rows = news.map((now) => rowOf(pairs.get(now), now, { olds, indicators, purpose }))
  const dropped = olds
    .filter((old) => !taken.has(old))
    .map((old): ComparedRow => ({
      change: old.isGate ? 'not-recorded' : 'dropped',
      before: old,
      after: undefined,
      pointsBefore: undefined,
    }))
  // What cannot be compared comes last, so that it does not stand before what has changed.
  const isRecorded = (row: ComparedRow) => row.change !== 'not-recorded'
  const all = [...rows, ...dropped]
  return [...all.filter(isRecorded), ...all.filter((row) => !isRecorded(row))]
}

interface Surroundings {
  readonly olds: readonly Requirement[]
  readonly indicators: Indicators
  readonly purpose: Purpose
}

function rowOf(before: Requirement | undefined, after: Requirement, around: Surroundings): ComparedRow {
  if (before) {
    const change = strictnessOf(before.condition, after.condition, around.purpose)
    return { change, before, after, pointsBefore: undefined }
  }
  // Gates are often left out of what is recorded of an old text; that is not the same as being new.
  const change = after.isGate ? 'not-recorded' : 'added'
  return { change, before, after, pointsBefore: pointsFor(after.condition, around.olds, around.indicators) }
}

/** Counterparts, the surest first: same meaning of everything, same concern and kind, same concern, same mark and kind. */
function pairUp(
  olds: readonly Requirement[],
  news: readonly Requirement[],
  indicators: Indicators,
): ReadonlyMap<Requirement, Requirement> {
  const pairs = new Map<Requirement, Requirement>()
  const about = (r: Requirement) => concernOf(r.condition, indicators)
  const isAlike: readonly ((a: Requirement, b: Requirement) => boolean)[] = [
    (a, b) => about(a) === about(b) && a.condition.kind === b.condition.kind,
    (a, b) => about(a) === about(b),
    (a, b) => a.condition.kind === b.condition.kind && markOf(a) !== '' && markOf(a) === markOf(b),
  ]
  for (const alike of isAlike) {
    for (const now of news) {
      if (pairs.has(now)) continue
      const free = olds.filter((old) => ![...pairs.values()].includes(old))
      const found = free.find((old) => alike(old, now))
      if (found) pairs.set(now, found)
    }
  }
  return pairs
}

/** `G2` of `Q26-G2`: two versions number their gates alike. */
function markOf({ id, isGate }: Requirement): string {
  return isGate && id !== undefined ? id.slice(id.indexOf('-') + 1) : ''
}
