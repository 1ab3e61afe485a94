import type { Purpose } from '@yinyu/rules'
import type { AnswerField } from './answer-fields.ts'

/** How many firms of one county one rule finds so; of a policy also its money over all of them, in fen. */
export interface RuleCount {
  readonly kind: 'standard' | 'policy'
  readonly rule: string
  /** Of standards. */
  readonly purpose?: Purpose | undefined
  readonly met: number
  readonly unmet: number
  readonly unknown: number
  /** Of standards with a title: how many hold it, and how many of those do not meet it. */
  readonly holds?: number | undefined
  readonly falling?: number | undefined
  /** Of policies. Firms whose money nobody can tell are not in the sums; `open` tells how many they are. */
  readonly leastFen?: string | undefined
  readonly mostFen?: string | undefined
  readonly open?: number | undefined
}

export interface CountyCount {
  readonly region: string
  readonly firms: number
  readonly counts: readonly RuleCount[]
}

/** Counts the columns of one chunk after the other, county by county. */
export interface AnswerCounter {
  readonly take: (counties: readonly string[], columns: ReadonlyMap<string, ArrayLike<number>>) => void
  readonly end: () => readonly CountyCount[]
}

/** Firms without a code of region. */
const NOWHERE = '100000'
const [UNMET, UNKNOWN, MET, HOLDS, FALLING, OPEN] = [0, 1, 2, 3, 4, 5]
const CELLS = 6

type Rule = ReturnType<typeof rulesOf>[number]

export function countAnswers(fields: readonly AnswerField[]): AnswerCounter {
  const rules = rulesOf(fields)
  const counties = new Map<
    string,
    { firms: number; cells: Int32Array; money: { least: bigint; most: bigint }[] }
  >()
  const countyOf = (region: string) => {
    const known = counties.get(region)
    if (known !== undefined) return known
    const made = {
      firms: 0,
      cells: new Int32Array(rules.length * CELLS),
      money: rules.map(() => ({ least: 0n, most: 0n })),
    }
    counties.set(region, made)
    return made
  }
  return {
    take: (regions, columns) => {
      const own = regions.map((region) => countyOf(region === '' ? NOWHERE : region))
      for (const county of own) county.firms += 1
      rules.forEach((rule, place) => {
        const verdicts = columns.get(rule.verdict)
        const holds = rule.holds === undefined ? undefined : columns.get(rule.holds)
        own.forEach(({ cells }, row) => {
          const verdict = verdicts?.[row] ?? UNKNOWN
          add(cells, place, verdict)
          if (holds?.[row] !== MET) return
          add(cells, place, HOLDS)
          if (verdict === UNMET) add(cells, place, FALLING)
        })
        if (rule.least !== undefined && rule.most !== undefined)
          addMoney(own, place, { verdicts, least: columns.get(rule.least), most: columns.get(rule.most) })
      })
    },
    end: () =>
      [...counties]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([region, { firms, cells, money }]) => ({
          region,
          firms,
          counts: rules.map((rule, place) => told(rule, cells.subarray(place * CELLS), money[place])),
        })),
  }
}

function add(cells: Int32Array, place: number, cell: number): void {
  cells[place * CELLS + cell] = (cells[place * CELLS + cell] ?? 0) + 1
}

interface Money {
  readonly verdicts: ArrayLike<number> | undefined
  readonly least: ArrayLike<number> | undefined
  readonly most: ArrayLike<number> | undefined
}

function addMoney(
  own: readonly { cells: Int32Array; money: { least: bigint; most: bigint }[] }[],
  place: number,
  { verdicts, least, most }: Money,
): void {
  own.forEach(({ cells, money }, row) => {
    if (verdicts?.[row] === UNMET) return
    const sum = money[place]
    const [from, to] = [least?.[row] ?? Number.NaN, most?.[row] ?? Number.NaN]
    if (sum === undefined || Number.isNaN(from) || Number.isNaN(to)) return add(cells, place, OPEN)
    if (from !== 0) sum.least += BigInt(from)
    if (to !== 0) sum.most += BigInt(to)
  })
}

function rulesOf(fields: readonly AnswerField[]) {
  const all = fields.flatMap((field) => (field.type === 'word' ? [] : [{ name: field.name, of: field.of }]))
  return all.flatMap(({ name, of }) => {
    if (of.says !== 'verdict') return []
    const nameOf = (says: string) =>
      all.find((each) => each.of.kind === of.kind && each.of.rule === of.rule && each.of.says === says)?.name
    const purpose = of.kind === 'standard' ? of.purpose : undefined
    const money = of.kind === 'policy' ? { least: nameOf('least'), most: nameOf('most') } : {}
    const holds = of.kind === 'standard' ? nameOf('holds') : undefined
    return [
      { kind: of.kind, rule: of.rule, purpose, verdict: name, holds, least: money.least, most: money.most },
    ]
  })
}

function told(rule: Rule, cells: Int32Array, money: { least: bigint; most: bigint } | undefined): RuleCount {
  const { kind, rule: id, purpose } = rule
  const cell = (place: number) => cells[place] ?? 0
  return {
    kind,
    rule: id,
    ...(purpose === undefined ? {} : { purpose }),
    met: cell(MET),
    unmet: cell(UNMET),
    unknown: cell(UNKNOWN),
    ...(rule.holds === undefined ? {} : { holds: cell(HOLDS), falling: cell(FALLING) }),
    ...(rule.least === undefined || money === undefined
      ? {}
      : { leastFen: `${money.least}`, mostFen: `${money.most}`, open: cell(OPEN) }),
  }
}
