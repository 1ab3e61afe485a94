import type { MoveReason } from '@yinyu/contract'
import type { Verdict } from '@yinyu/kernel'
import {
  judgePolicy,
  judgeStandard,
  splitFactKey,
  walkReasons,
  type Definitions,
  type Fact,
  type FactKey,
  type Facts,
  type Reason,
} from '@yinyu/rules'
import { answerColumn, verdictOfCode } from '../../bulk/answer-column.ts'
import { withBoth, type RunPair } from './compare-runs.ts'
import { verdictColumn, type DecidedRule } from './rule-names.ts'
import type { RunRecord } from './run-row.ts'

/** What both runs answered for one firm: the rule as a whole, and each condition by its id. */
export interface FirmAnswers {
  readonly before: Verdict | undefined
  readonly after: Verdict | undefined
  readonly conditions: readonly {
    readonly id: string
    readonly before: Verdict | undefined
    readonly after: Verdict | undefined
  }[]
}

interface Asked {
  readonly enterprise: string
  readonly before: DecidedRule | undefined
  readonly after: DecidedRule | undefined
}

/** Undefined where the firm is not in the region of the caller. */
export function readFirmAnswers(
  pair: RunPair,
  { enterprise, before, after, ids }: Asked & { readonly ids: readonly string[] },
): Promise<FirmAnswers | undefined> {
  return withBoth(pair, async (connection, joined) => {
    const sides = [
      { table: 'a', rule: after, of: await columnsIn(connection, 'answers') },
      { table: 'b', rule: before, of: await columnsIn(connection, 'earlier') },
    ] as const
    const asked = sides.flatMap(({ table, rule, of }) => {
      if (rule === undefined) return []
      const conditions = ids.flatMap((id, i) => {
        const column = conditionColumn(rule, id)
        return of.has(column) ? [`${table}.${column} as ${table}${i}`] : []
      })
      return [`${table}.${verdictColumn(rule)} as ${table}`, ...conditions]
    })
    const own = `coalesce(a.enterprise, b.enterprise) = $1`
    const read = await connection.runAndReadAll(
      `select ${['1 as one', ...asked].join(', ')} from ${joined} and ${own}`,
      [enterprise],
    )
    const [row] = read.getRowObjects()
    if (row === undefined) return undefined
    const conditions = ids.map((id, i) => ({
      id,
      before: verdictOfCode(row[`b${i}`]),
      after: verdictOfCode(row[`a${i}`]),
    }))
    return { before: verdictOfCode(row['b']), after: verdictOfCode(row['a']), conditions }
  })
}

async function columnsIn(
  connection: Parameters<Parameters<typeof withBoth>[1]>[0],
  view: string,
): Promise<ReadonlySet<string>> {
  const read = await connection.runAndReadAll(`select * from ${view} limit 0`)
  return new Set(read.columnNames())
}

function conditionColumn({ kind, rule, purpose = 'new' }: DecidedRule, condition: string): string {
  return kind === 'policy'
    ? answerColumn({ kind, rule, says: 'condition', condition })
    : answerColumn({ kind, rule, purpose, says: 'condition', condition })
}

/** The tree of reasons of one rule for one firm, by the content of today. */
export function reasonsOf(
  definitions: Definitions,
  facts: Facts,
  { run, rule: { kind, rule, purpose = 'new' } }: { readonly run: RunRecord; readonly rule: DecidedRule },
): readonly Reason[] {
  const occasion = { on: run.heldOn, purpose }
  if (kind === 'standard') {
    const known = definitions.standards.some(({ id }) => id === rule)
    return known ? judgeStandard(definitions, facts, { ...occasion, standard: rule }).reasons : []
  }
  const policy = definitions.policies.find(({ id }) => id === rule)
  return policy === undefined ? [] : judgePolicy(definitions, policy, facts, occasion).reasons
}

/** Every condition of the trees that has an id, with what it says. */
export function namedReasons(trees: readonly Reason[]): ReadonlyMap<string, Reason> {
  return new Map(
    trees
      .flatMap((tree) => [...walkReasons(tree)])
      .flatMap((reason) =>
        reason.id === undefined || reason.kind === 'item' ? [] : [[reason.id, reason] as const],
      ),
  )
}

export interface MoveScene {
  readonly answers: FirmAnswers
  readonly before: {
    readonly run: RunRecord
    readonly rule: DecidedRule | undefined
    readonly facts: Facts | undefined
  }
  readonly after: {
    readonly run: RunRecord
    readonly rule: DecidedRule | undefined
    readonly facts: Facts | undefined
  }
  /** Of both days. */
  readonly named: readonly ReadonlyMap<string, Reason>[]
}

/** Because of which facts, or because the text of the rule is another one, or only because a day has passed. */
export function findMoveReasons({ answers, before, after, named }: MoveScene): readonly MoveReason[] {
  if (before.facts === undefined || after.facts === undefined) {
    const event = before.facts === undefined ? 'come' : 'gone'
    return [{ because: 'firm', event }]
  }
  const moved = answers.conditions.filter((each) => each.before !== each.after).map(({ id }) => id)
  const trees = named.flatMap((byId) => moved.flatMap((id) => byId.get(id) ?? []))
  const uses = new Set(
    trees
      .flatMap((tree) => [...walkReasons(tree)])
      .flatMap(({ uses: used, missing }) => [...used, ...missing]),
  )
  const facts = [...uses].flatMap((key) => factReason(key, before.facts?.get(key), after.facts?.get(key)))
  const isOther = before.rule?.digest !== after.rule?.digest
  const rule: readonly MoveReason[] = isOther
    ? [{ because: 'rule', before: before.rule?.version, after: after.rule?.version }]
    : []
  const found = [...facts, ...rule]
  return found.length > 0 ? found : [{ because: 'day' }]
}

function factReason(key: FactKey, before: Fact | undefined, after: Fact | undefined): readonly MoveReason[] {
  if (before?.value === after?.value) return []
  const { indicator, year } = splitFactKey(key)
  return [
    {
      because: 'fact',
      indicator,
      ...(year === undefined ? {} : { year }),
      ...(before === undefined ? {} : { before: sayFact(before) }),
      ...(after === undefined ? {} : { after: sayFact(after) }),
    },
  ]
}

function sayFact({ value, source }: Fact) {
  return { value, source: source?.name, knownOn: source?.knownOn }
}
