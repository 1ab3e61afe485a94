import type { Verdict } from '@yinyu/kernel'
import {
  amountAt,
  forPurpose,
  NOTHING,
  SIZE_TITLES,
  verdictAt,
  versionInForce,
  type Amount,
  type Condition,
  type Definitions,
  type Occasion,
  type SizeClass,
} from '@yinyu/rules'
import { answerColumn, VERDICT_CODES, type AnswerOf } from './answer-column.ts'
import { valueReader } from './board-columns.ts'
import type { Board } from './board.ts'
import type { Decided } from './decide-board.ts'
import { isSizeLine, sizeClassOf } from './size-classes.ts'

/** One column of the answers: how it is called and what it says of each firm. */
export type AnswerField =
  | {
      readonly name: string
      readonly type: 'small'
      readonly of: AnswerOf
      readonly at: (firm: number) => number
    }
  /** NaN: nobody can tell. */
  | {
      readonly name: string
      readonly type: 'whole'
      readonly of: AnswerOf
      readonly at: (firm: number) => number
    }
  | { readonly name: string; readonly type: 'word'; readonly at: (firm: number) => string | undefined }

/** What was decided for one purpose; policies are decided with the first, with their amounts. */
export interface DecidedFor extends Decided, Occasion {}

export interface FieldsOrder {
  readonly board: Board
  readonly definitions: Definitions
  readonly decided: readonly DecidedFor[]
}

/** Every column of the answers, in their order in the file. */
export function answerFields(order: FieldsOrder): readonly AnswerField[] {
  const [first] = order.decided
  if (first === undefined) throw new RangeError('a run decides for one purpose at least')
  return [
    ...wordFields(order, first),
    ...order.definitions.standards.flatMap((standard) => holdsField(order, standard)),
    ...order.decided.flatMap((decided) => standardFields(order, decided)),
    ...policyFields(order, first),
  ]
}

function wordFields({ board }: FieldsOrder, first: DecidedFor): readonly AnswerField[] {
  const word = (name: string): AnswerField => {
    const read = valueReader(board, board.keys.indexOf(name))
    return {
      name,
      type: 'word',
      at: (firm) => {
        const value = read(firm)
        return typeof value === 'string' ? value : undefined
      },
    }
  }
  return [word('region'), word('industry'), { name: 'size', type: 'word', at: sizeReader(first) }]
}

/** 大型 and so on in English words; unknown is left open. */
function sizeReader({ plan, sheet }: Decided): (firm: number) => Exclude<SizeClass, 'unknown'> | undefined {
  const answers = new Map(
    plan.answers.filter(({ rule }) => isSizeLine(rule)).map((each) => [each.rule, each]),
  )
  if (answers.size === 0) return () => undefined
  return (firm) => {
    const found = sizeClassOf((line) => {
      const answer = answers.get(line)
      return answer === undefined ? 'unknown' : verdictAt(sheet, answer, firm)
    })
    return found === 'unknown' || !(found in SIZE_TITLES) ? undefined : found
  }
}

function holdsField(
  { board }: FieldsOrder,
  { id, grants }: Definitions['standards'][number],
): readonly AnswerField[] {
  const slot = grants === undefined ? -1 : board.keys.indexOf(grants)
  if (slot === -1) return []
  const read = valueReader(board, slot)
  const of = { kind: 'standard', rule: id, says: 'holds' } as const
  return [small(of, (firm) => VERDICT_CODES[holdingOf(read(firm))])]
}

function holdingOf(value: unknown): Verdict {
  return value === undefined ? 'unknown' : value === true ? 'met' : 'unmet'
}

function standardFields({ definitions }: FieldsOrder, decided: DecidedFor): readonly AnswerField[] {
  const { plan, purpose, sheet } = decided
  const on = { purpose }
  return plan.answers.flatMap((answer): readonly AnswerField[] => {
    const { kind, rule, condition } = answer
    if (kind !== 'standard' || isSizeLine(rule)) return []
    const code = (firm: number) => VERDICT_CODES[verdictAt(sheet, answer, firm)]
    if (condition !== undefined) return [small({ kind, rule, ...on, says: 'condition', condition }, code)]
    const wholes = topOf(definitions, decided, rule)
    return [
      small({ kind, rule, ...on, says: 'verdict' }, code),
      small({ kind, rule, ...on, says: 'unmet' }, countOf(decided, wholes, 'unmet')),
      small({ kind, rule, ...on, says: 'unknown' }, countOf(decided, wholes, 'unknown')),
      ...scoreFields(decided, rule),
    ]
  })
}

function scoreFields({ plan, sheet, purpose }: DecidedFor, rule: string): readonly AnswerField[] {
  const score = plan.scores.find((each) => each.rule === rule)
  if (score === undefined) return []
  const from = sheet.scoresFrom + score.place * 2 * 32
  const at = (part: 0 | 1) => (firm: number) =>
    sheet.words[(firm >>> 5) * sheet.stride + from + part * 32 + (firm & 31)] ?? Number.NaN
  return [
    whole({ kind: 'standard', rule, purpose, says: 'least' }, at(0)),
    whole({ kind: 'standard', rule, purpose, says: 'most' }, at(1)),
  ]
}

function policyFields({ definitions }: FieldsOrder, decided: DecidedFor): readonly AnswerField[] {
  const { plan, sheet } = decided
  return plan.answers.flatMap((answer): readonly AnswerField[] => {
    const { kind, rule, condition } = answer
    if (kind !== 'policy') return []
    const code = (firm: number) => VERDICT_CODES[verdictAt(sheet, answer, firm)]
    if (condition !== undefined) return [small({ kind, rule, says: 'condition', condition }, code)]
    const who = definitions.policies.find(({ id }) => id === rule)?.who ?? []
    const wholes = idsOf(forPurpose(who, decided))
    const due = dueOf(decided, answer)
    return [
      small({ kind, rule, says: 'verdict' }, code),
      small({ kind, rule, says: 'unmet' }, countOf(decided, { rule, ids: wholes }, 'unmet')),
      small({ kind, rule, says: 'unknown' }, countOf(decided, { rule, ids: wholes }, 'unknown')),
      whole({ kind, rule, says: 'least' }, (firm) => fenOf(due(firm)?.leastFen)),
      whole({ kind, rule, says: 'most' }, (firm) => fenOf(due(firm)?.mostFen)),
    ]
  })
}

/** What is due to a firm under one policy; of a policy that is not met nothing is, whether it names an amount or not. */
function dueOf(
  { plan, sheet }: Decided,
  answer: Decided['plan']['answers'][number],
): (firm: number) => Amount | undefined {
  const amount = plan.amounts.find(({ policy }) => policy === answer.rule)
  if (amount === undefined) throw new RangeError(`a run is to work out what ${answer.rule} gives`)
  return (firm) => (verdictAt(sheet, answer, firm) === 'unmet' ? NOTHING : amountAt(sheet, amount, firm))
}

function fenOf(fen: bigint | undefined): number {
  return fen === undefined ? Number.NaN : Number(fen)
}

/** The gates and conditions that must all hold, by their ids. */
function topOf(definitions: Definitions, { on, purpose }: DecidedFor, rule: string) {
  const standard = definitions.standards.find(({ id }) => id === rule)
  const version = standard && versionInForce(standard, { on, purpose })
  const wholes = version ? forPurpose([...version.gates, ...version.conditions], { purpose }) : []
  return { rule, ids: idsOf(wholes) }
}

function idsOf(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap(({ id }) => (id === undefined ? [] : [id]))
}

function countOf(
  { plan, sheet }: Decided,
  { rule, ids }: { readonly rule: string; readonly ids: readonly string[] },
  verdict: Verdict,
): (firm: number) => number {
  const answers = plan.answers.filter(
    (each) => each.rule === rule && each.condition !== undefined && ids.includes(each.condition),
  )
  return (firm) => answers.reduce((sum, each) => sum + (verdictAt(sheet, each, firm) === verdict ? 1 : 0), 0)
}

function small(of: AnswerOf, at: (firm: number) => number): AnswerField {
  return { name: answerColumn(of), type: 'small', of, at }
}

function whole(of: AnswerOf, at: (firm: number) => number): AnswerField {
  return { name: answerColumn(of), type: 'whole', of, at }
}
