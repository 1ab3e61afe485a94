import {
  indicatorOf,
  prepareDecision,
  splitFactKey,
  type Definitions,
  type Indicator,
  type Occasion,
  type Policy,
  type Standard,
} from '@yinyu/rules'
import type { Question } from './questions.ts'

/** An indicator that has to be filled in, with the years it is needed for. */
export interface FormColumn {
  readonly indicator: Indicator
  /** The latest first; empty for what holds now. */
  readonly years: readonly number[]
}

/** What a form is for. */
export interface FormScope {
  readonly questions: readonly Question[]
  readonly policies: readonly Policy[]
  readonly occasion: Occasion
}

/** A firm is known by these, whatever it is judged by. */
const ALWAYS = ['credit-code', 'name']
const GROUPS = ['基本信息', '经营', '创新', '资质', '合规', '项目']

/** The indicators that standards and policies rest on, group by group; computed ones are not filled in. */
export function formColumns(definitions: Definitions, scope: FormScope): readonly FormColumn[] {
  const { occasion, policies, questions } = scope
  const versions = questions.map(asOnlyVersion)
  const standards = [
    ...versions,
    ...definitions.standards.filter(({ id }) => !versions.some((v) => v.id === id)),
  ]
  const asked = new Set(
    versions.flatMap((standard) =>
      keysOf({ ...definitions, standards: reaching(standard, standards), policies: [] }, occasion),
    ),
  )
  for (const key of keysOf({ ...definitions, standards: [], policies }, occasion)) asked.add(key)
  const byIndicator = Map.groupBy([...ALWAYS, ...asked].map(splitFactKey), ({ indicator }) => indicator)
  return [...byIndicator]
    .map(([id, uses]) => ({
      indicator: indicatorOf(definitions.indicators, id),
      years: [...new Set(uses.flatMap(({ year }) => year ?? []))].toSorted((a, b) => b - a),
    }))
    .toSorted((a, b) => placeOf(a.indicator) - placeOf(b.indicator))
}

function keysOf(definitions: Definitions, occasion: Occasion): readonly string[] {
  return prepareDecision(definitions, occasion).keys
}

/** The version that is asked for, as if it were in force; without one there is nothing to fill in. */
function asOnlyVersion({ standard, version }: Question): Standard {
  const always = [
    { purpose: 'new' as const, from: '0001-01-01' },
    { purpose: 're-check' as const, from: '0001-01-01' },
  ]
  return { ...standard, versions: version ? [{ ...version, inForce: always }] : [] }
}

/** A standard with the others its conditions refer to, however far. */
function reaching(standard: Standard, all: readonly Standard[]): readonly Standard[] {
  const reached = new Set([standard])
  for (const one of reached) {
    const text = JSON.stringify(one.versions)
    for (const other of all) if (text.includes(`"standard":"${other.id}"`)) reached.add(other)
  }
  return [...reached]
}

function placeOf({ id, group }: Indicator): number {
  const always = ALWAYS.indexOf(id)
  if (always !== -1) return always - ALWAYS.length
  const place = GROUPS.indexOf(group)
  return place === -1 ? GROUPS.length : place
}
