import { forPurpose, type Condition, type Provenance, type Purpose, type StandardVersion } from '@yinyu/rules'

/** One thing that a version asks for by itself; a firm must meet every requirement. */
export interface Requirement {
  readonly condition: Condition
  /** Mark and title of the clause it stands in. */
  readonly id: string | undefined
  readonly title: string | undefined
  /** One of several requirements of that clause, so that the title of the clause is not its own. */
  readonly isPart: boolean
  readonly provenance: Provenance
  /** One of the common gates (门槛) before the conditions proper. */
  readonly isGate: boolean
}

/**
 * A version as a flat list: what must hold together is taken apart, so that each line can be held against
 * its counterpart in another version, however the two group their clauses.
 */
export function requirementsOf(version: StandardVersion, purpose: Purpose): readonly Requirement[] {
  const take = (conditions: readonly Condition[], isGate: boolean): readonly Requirement[] =>
    forPurpose(conditions, { purpose }).flatMap((clause) =>
      takeApart(clause, purpose).map((condition, _, parts) => ({
        condition,
        id: condition.id ?? clause.id,
        title: condition.title ?? clause.title,
        isPart: parts.length > 1 && condition.title === undefined,
        provenance: condition.tag === undefined ? clause : condition,
        isGate,
      })),
    )
  return [...take(version.gates, true), ...take(version.conditions, false)]
}

/** The alternatives of a requirement; one that leaves no choice is its only alternative. */
export function alternativesOf(condition: Condition, purpose: Purpose): readonly Condition[] {
  if (condition.kind !== 'any') return [condition]
  return forPurpose(condition.of, { purpose }).flatMap((child) => alternativesOf(child, purpose))
}

function takeApart(condition: Condition, purpose: Purpose): readonly Condition[] {
  if (condition.kind === 'all')
    return forPurpose(condition.of, { purpose }).flatMap((child) => takeApart(child, purpose))
  if (condition.kind === 'each-of-last-years' && condition.of.kind === 'all')
    return takeApart(condition.of, purpose).map((of) => ({ ...condition, id: of.id, title: of.title, of }))
  return condition.kind === 'any' ? spread(condition, purpose) : [condition]
}

/**
 * `直通, or (A and B)` asks the same as `A or 直通` and `B or 直通`. Said so only where the way in common is
 * written as named clauses; bands such as `large and 3%, or small and 6%` stay together.
 */
function spread(condition: Condition & { kind: 'any' }, purpose: Purpose): readonly Condition[] {
  const ways = forPurpose(condition.of, { purpose })
  const common = ways.filter((way) => way.kind === 'all' && way.of.every((part) => part.id !== undefined))
  const [way] = common
  if (common.length !== 1 || way === undefined) return [condition]
  const others = ways.filter((other) => other !== way)
  return takeApart(way, purpose).map((part) => ({
    ...condition,
    id: part.id,
    title: part.title,
    of: [...alternativesOf(part, purpose), ...others.flatMap((other) => alternativesOf(other, purpose))],
  }))
}
