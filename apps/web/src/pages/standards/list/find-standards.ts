import type { IsoDate } from '@yinyu/kernel'
import { forPurpose, versionInForce, type Condition, type Standard, type StandardVersion } from '@yinyu/rules'
import { closenessOf, wordsOf } from '../../policies/list/find-words.ts'
import type { StandardQuery } from './standard-query.ts'

/** A standard and what is in force of it on the day. */
export interface StandardRow {
  readonly standard: Standard
  readonly forNew: StandardVersion | undefined
  readonly forReCheck: StandardVersion | undefined
}

/** The list as it is shown: the rungs of the ladder from the lowest, then what is not a rung. */
export interface FoundStandards {
  readonly rungs: readonly { readonly rung: number; readonly rows: readonly StandardRow[] }[]
  readonly others: readonly StandardRow[]
  readonly count: number
}

/** What is not a rung comes in this order; what is not named here comes last. */
const OTHERS = ['hnte', 'size', 'reserve-fujian']

export function findStandards(
  standards: readonly Standard[],
  query: StandardQuery,
  day: IsoDate,
): FoundStandards {
  const rows = standards.map((standard) => rowOn(standard, day)).filter((row) => fits(row, query))
  const rungs = [...new Set(rows.flatMap(({ standard }) => standard.rung ?? []))].toSorted((a, b) => a - b)
  return {
    rungs: rungs.map((rung) => ({ rung, rows: rows.filter(({ standard }) => standard.rung === rung) })),
    others: rows
      .filter(({ standard }) => standard.rung === undefined)
      .toSorted((a, b) => placeOf(a.standard) - placeOf(b.standard)),
    count: rows.length,
  }
}

export function rowOn(standard: Standard, on: IsoDate): StandardRow {
  return {
    standard,
    forNew: versionInForce(standard, { on, purpose: 'new' }),
    forReCheck: versionInForce(standard, { on, purpose: 're-check' }),
  }
}

/** How many clauses and how many scored items a new applicant (or, if there is none, a re-check) is held against. */
export function countAsked(
  row: StandardRow,
): { readonly clauses: number; readonly items: number } | undefined {
  const version = row.forNew ?? row.forReCheck
  if (!version) return undefined
  const purpose = row.forNew ? 'new' : 're-check'
  const clauses = forPurpose([...version.gates, ...version.conditions], { purpose })
  return { clauses: clauses.length, items: clauses.reduce((sum, clause) => sum + scoredItems(clause), 0) }
}

function scoredItems(condition: Condition): number {
  if (condition.kind === 'scored') return condition.items.length
  if (condition.kind !== 'any' && condition.kind !== 'all') return 0
  return condition.of.reduce((sum, part) => sum + scoredItems(part), 0)
}

function fits({ standard, forNew, forReCheck }: StandardRow, query: StandardQuery): boolean {
  if (query.levels.length > 0 && !query.levels.includes(standard.level)) return false
  if (query.inForce && !forNew && !forReCheck) return false
  const documents = standard.versions.flatMap(({ document, summary, guide }) => [
    document.title,
    document.number,
    summary,
    guide?.authority,
  ])
  const text = { title: standard.title, rest: [standard.about, ...documents].join('\n') }
  return closenessOf(wordsOf(query.words), text) !== undefined
}

function placeOf({ id }: Standard): number {
  const place = OTHERS.indexOf(id)
  return place === -1 ? OTHERS.length : place
}
