import { sql } from 'kysely'
import type { IsoDate } from '@yinyu/kernel'
import {
  factColumn,
  indicatorOf,
  rankOf,
  sourceKinds,
  splitFactKey,
  type Definitions,
  type FactKey,
  type Statement,
} from '@yinyu/rules'
import type { Reading } from '../transaction.ts'

/** What the statement is run over: the facts that count on a day, known today. */
export interface WideOrder {
  readonly keys: readonly FactKey[]
  readonly definitions: Pick<Definitions, 'standards' | 'indicators'>
  readonly on: IsoDate
}

/** One row of answers: `enterprise` and the columns of the statement. */
export type AnswerRow = Readonly<Record<string, string | number>>

/**
 * Runs a printed statement in PostgreSQL over the facts of every enterprise that the person who acts may see. The
 * statement is not changed: the table it reads is a subquery put before it. `order.passed` of the statement must be
 * `enterprise` and its table `firm`.
 */
export async function decideInDatabase(
  { sql: open }: Reading,
  statement: Statement,
  order: WideOrder,
): Promise<readonly AnswerRow[]> {
  const text = `with "firm" as materialized (${selectWide(order)})\n${statement.text}`
  const { rows } = await sql.raw<AnswerRow>(text).execute(open)
  return rows
}

/** One row an enterprise, one column a fact: chosen as `currentFacts` and `factsOfTitles` choose, but in one statement. */
export function selectWide(order: WideOrder): string {
  const { keys, definitions, on } = order
  const columns = keys.map((key) => `${columnOf(key, definitions)} as ${factColumn(key)}`)
  const day = `date ${literal(on)}`
  return `
  with said as (
    select distinct on (enterprise_id, indicator, year, source, said_by) *
    from (select *, case source when 'declaration' then '' else source_name end as said_by from fact
      where held_on <= ${day} and known_on <= ${day}) as heard
    order by enterprise_id, indicator, year, source, said_by, held_on desc, seq desc),
  ranked as (
    select said.*, ${rankSql(order)} as rank from said
    where num_nonnulls(number_value, text_value, flag_value) = 1),
  counting as (
    select distinct on (enterprise_id, indicator, year) * from ranked where rank is not null
    order by enterprise_id, indicator, year, rank, held_on desc, seq desc),
  held as (
    select enterprise_id, kind,
      bool_or(hold = 'free' and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})) as valid
    from title_standing group by enterprise_id, kind),
  pivoted as (
    select enterprise_id, ${columns.join(',\n      ')} from counting group by enterprise_id),
  titles as (
    select enterprise_id, ${titleColumns(order).join(',\n      ')} from held group by enterprise_id)
  select e.id as enterprise, ${keys.map((key) => finalColumn(key, order)).join(', ')}
  from enterprise e left join pivoted p on p.enterprise_id = e.id left join titles t on t.enterprise_id = e.id
  where e.state = 'active'`
}

/** A column of a fact before titles are put over it. */
function columnOf(key: FactKey, { indicators }: WideOrder['definitions']): string {
  const { indicator, year } = splitFactKey(key)
  const here = `filter (where indicator = ${literal(indicator)} and year is not distinct from ${year ?? 'null'})`
  switch (indicatorOf(indicators, indicator).kind) {
    case 'money':
    case 'count':
    case 'score':
    case 'ratio':
      return `max(number_value) ${here}`
    case 'flag':
    case 'judgement':
      return `bool_or(flag_value) ${here}`
    case 'date':
      return `cast(max(text_value::date - date '1970-01-01') ${here} as bigint)`
    case 'choice':
    case 'text':
    case 'region':
    case 'industry':
      return `max(text_value) ${here}`
  }
}

function grantsOf({ keys, definitions }: WideOrder) {
  const known = new Set(keys)
  return definitions.standards.flatMap(({ id, grants }) =>
    grants !== undefined && known.has(grants) ? [{ kind: id, grants }] : [],
  )
}

function titleColumns(order: WideOrder): readonly string[] {
  const columns = grantsOf(order).map(
    ({ kind, grants }) => `bool_or(valid) filter (where kind = ${literal(kind)}) as ${factColumn(grants)}`,
  )
  return columns.length === 0 ? ['null as none'] : columns
}

function finalColumn(key: FactKey, order: WideOrder): string {
  const name = factColumn(key)
  if (key === 'region') return `e.region as ${name}`
  const granted = grantsOf(order).some(({ grants }) => grants === key)
  return granted ? `coalesce(t.${name}, p.${name}) as ${name}` : `p.${name}`
}

/** Indicators with an order of sources of their own are named; the others have the usual one. */
function rankSql({ keys, definitions: { indicators } }: WideOrder): string {
  const ids = [...new Set(keys.map((key) => splitFactKey(key).indicator))]
  const own = ids.filter((id) => indicatorOf(indicators, id).sourceOrder !== undefined)
  const usual = `array_position(array[${sourceKinds.map(literal).join(', ')}], source)`
  if (own.length === 0) return usual
  const cases = own.map((id) => {
    const indicator = indicatorOf(indicators, id)
    const ranked = sourceKinds
      .filter((source) => rankOf(source, indicator) !== undefined)
      .toSorted((a, b) => (rankOf(a, indicator) ?? 0) - (rankOf(b, indicator) ?? 0))
    return `when ${literal(id)} then array_position(array[${ranked.map(literal).join(', ')}], source)`
  })
  return `case indicator ${cases.join(' ')} else ${usual} end`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
