import type { FactKey } from '../fact.ts'
import type { Tally, Truth } from '../form/form.ts'
import type { LoweredAmount } from '../form/amount.ts'
import type { LoweredAmounts } from '../lower-amounts.ts'
import type { LoweredDecision, LoweredRule } from '../lower-decision.ts'
import { joinKeys } from '../lower-amounts.ts'
import { factColumn, safeName } from './column-name.ts'
import { printNest, type Fence } from './nest.ts'
import { newParts, type Part } from './part.ts'
import { printAmount } from './print-amount.ts'
import { printLeast, printMost } from './print-tally.ts'
import { printTruth } from './print-truth.ts'
import type { Printing } from './printing.ts'

/** What the statement reads and how. */
export interface StatementOrder {
  /** The wide table or view: one row a firm, one column a fact named by `factColumn`. */
  readonly table: string
  /** Columns that are passed on, such as the id of the firm. */
  readonly passed: readonly string[]
  /** `conditions` also gives every condition with an id. */
  readonly wanted: 'verdicts' | 'conditions'
  /**
   * `offset 0` costs nothing at run time and keeps PostgreSQL from copying a level into every place that uses it;
   * DuckDB does not need it and does not mind. Citus would gather such a level on one machine, so there it is `none`.
   */
  readonly fence: Fence
}

/** What one column of the answer says. */
export interface AnswerColumn {
  readonly name: string
  readonly rule: LoweredRule
  /**
   * 0 unmet, 1 met, 2 unknown; points in whole millionths; what is due in whole fen: both ends null where the rule
   * names no amount, the most null where no bound is known.
   */
  readonly says: 'verdict' | 'condition' | 'least' | 'most' | 'least-fen' | 'most-fen'
  /** The id of the condition. */
  readonly condition: string | undefined
}

export interface Statement {
  readonly text: string
  /** The facts it reads, in the order of slots: the columns the table must have, by `factColumn`. */
  readonly keys: readonly FactKey[]
  readonly columns: readonly AnswerColumn[]
}

/** PostgreSQL allows 1,664 columns in one select. */
const COLUMNS_MOST = 1_600

/**
 * One standard SQL statement that decides all lowered rules for every row of a table, the same text for DuckDB and
 * PostgreSQL 15 and later. Numbers are bigint, or decimal(38, 0) where a product may be larger; nothing is rounded.
 * What is due by every policy is said too where amounts are given, lowered over the keys of the decision. Throws
 * RangeError when it would have more columns than PostgreSQL takes, or needs numbers of more digits than both have.
 */
export function printStatement(
  lowered: LoweredDecision,
  order: StatementOrder,
  amounts?: LoweredAmounts,
): Statement {
  const keys = joinKeys(lowered, amounts)
  const parts = newParts()
  const columns = keys.map((key) => parts.column(factColumn(key)))
  const columnOf = (slot: number): Part => {
    const column = columns[slot]
    if (column === undefined) throw new TypeError(`SQL: slot ${slot} has no fact`)
    return column
  }
  const printing: Printing = { parts, columnOf, truth: printTruth }
  const given = new Map(amounts?.gives.map(({ policy, amount }) => [policy, amount]))
  const answers = [...lowered.standards, ...lowered.policies].flatMap((rule) => {
    const gives = rule.kind === 'policy' ? given.get(rule.id) : undefined
    return [
      ...printRule(rule, printing, order.wanted),
      ...(gives === undefined ? [] : printDue(rule, gives, printing)),
    ]
  })
  if (answers.length + order.passed.length > COLUMNS_MOST)
    throw new RangeError(
      `SQL: ${answers.length} columns are wanted, PostgreSQL gives ${COLUMNS_MOST}; ask for verdicts only, or for fewer rules at a time`,
    )
  refuseTwins(answers.map(({ column }) => column.name))
  return {
    text: printNest(
      answers.map(({ column, part }) => ({ name: column.name, part })),
      order,
    ),
    keys,
    columns: answers.map(({ column }) => column),
  }
}

interface Answer {
  readonly column: AnswerColumn
  readonly part: Part
}

function printRule(
  rule: LoweredRule,
  printing: Printing,
  wanted: StatementOrder['wanted'],
): readonly Answer[] {
  const letter = rule.kind === 'standard' ? 's' : 'p'
  const own = safeName(letter, rule.id)
  const say = (says: AnswerColumn['says'], name: string, part: Part, condition?: string): Answer => ({
    column: { name, rule, says, condition },
    part,
  })
  const verdict = say('verdict', own, printVerdictOf(rule.verdict, printing))
  const score = rule.score === undefined ? [] : printScore(rule.score, printing)
  const conditions = wanted === 'conditions' ? [...rule.conditions] : []
  return [
    verdict,
    ...score.map(({ says, part }) => say(says, safeName(letter, `${rule.id} ${says}`), part)),
    ...conditions.map(([id, truth]) =>
      say('condition', safeName('c', `${rule.kind} ${rule.id} ${id}`), printVerdictOf(truth, printing), id),
    ),
  ]
}

function printDue(rule: LoweredRule, gives: LoweredAmount, printing: Printing): readonly Answer[] {
  const { least, most } = printAmount(printTruth(rule.verdict, printing), gives, printing)
  const say = (says: 'least-fen' | 'most-fen', part: Part): Answer => ({
    column: { name: safeName('a', `${rule.id} ${says}`), rule, says, condition: undefined },
    part,
  })
  return [say('least-fen', least), say('most-fen', most)]
}

function printVerdictOf(truth: Truth, printing: Printing): Part {
  return printing.parts.plain`coalesce(cast(${printTruth(truth, printing)} as integer), 2)`
}

function printScore(score: Tally, printing: Printing) {
  return [
    { says: 'least', part: printLeast(score, printing) },
    { says: 'most', part: printMost(score, printing) },
  ] as const
}

function refuseTwins(names: readonly string[]): void {
  const twin = names.find((name, i) => names.indexOf(name) !== i)
  if (twin !== undefined)
    throw new RangeError(`SQL: two answers would be called ${twin}; rename one of the rules`)
}
