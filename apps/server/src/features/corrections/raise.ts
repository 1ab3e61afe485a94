import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { indicatorOf, type FactValue, type Indicators } from '@yinyu/rules'
import { sqlState } from '../../storage/connection.ts'
import type { StoredFact } from '../../storage/current-fact.ts'
import { findShapeFault } from '../../storage/fact-shape.ts'
import { readFacts, recordFacts } from '../../storage/facts.ts'
import type { Writing } from '../../storage/perform.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { addWeekdays, TERM_WEEKDAYS } from './term.ts'

const DUPLICATE = '23505'

interface Objection {
  readonly enterprise: string
  readonly fact: string
  readonly wanted: FactValue | undefined
  readonly reason: string
  readonly evidence: string | undefined
  readonly indicators: Indicators
  readonly today: IsoDate
}

/** Sets down an objection and marks the fact as disputed; the clock begins today. */
export async function raiseObjection(
  open: Writing,
  { enterprise, fact: id, wanted, reason, evidence, indicators, today }: Objection,
): Promise<{ id: string; dueOn: IsoDate } | Refusal> {
  const fact = (await readFacts(open, enterprise)).find((each) => each.id === id)
  if (fact?.value === undefined) return refuseAtDoor('NOT_FOUND')
  const fault =
    wanted === undefined
      ? undefined
      : findShapeFault(indicatorOf(indicators, fact.indicator), { year: fact.year, value: wanted })
  if (fault !== undefined) return refuse('CORRECTION_VALUE', `${fault}，请检查您认为正确的数值。`, 'wanted')
  if (await isOpen(open, id))
    return refuse('CORRECTION_OPEN', '这项数据已经有一条异议在处理，请等处理结果，或在原来那条里补充。')
  const correction = crypto.randomUUID()
  const dueOn = addWeekdays(today, TERM_WEEKDAYS)
  try {
    await open.sql
      .insertInto('correction')
      .values({
        id: correction,
        enterprise_id: enterprise,
        fact_id: id,
        indicator: fact.indicator,
        year: fact.year ?? null,
        said: JSON.stringify(fact.value),
        wanted: wanted === undefined ? null : JSON.stringify(wanted),
        reason,
        evidence: evidence ?? null,
        state: 'open',
        due_on: dueOn,
      })
      .execute()
  } catch (error) {
    if (sqlState(error) !== DUPLICATE) throw error
    return refuse('CORRECTION_OPEN', '这项数据已经有一条异议在处理。')
  }
  await restate(open, { enterprise, fact, value: fact.value, state: 'disputed', indicators, today })
  open.audit({ kind: 'correction-raised', objectKind: 'correction', object: correction })
  return { id: correction, dueOn }
}

async function isOpen({ sql }: Writing, fact: string): Promise<boolean> {
  const row = await sql
    .selectFrom('correction')
    .select('id')
    .where('fact_id', '=', fact)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row !== undefined
}

/** The same source says it again, in another state or with a corrected value; what was said before stays on record. */
export async function restate(
  open: Writing,
  given: {
    readonly enterprise: string
    readonly fact: StoredFact
    readonly value: FactValue
    readonly state: 'stated' | 'confirmed' | 'disputed'
    readonly indicators: Indicators
    readonly today: IsoDate
  },
): Promise<void> {
  const { enterprise, fact, value, state, indicators, today } = given
  const { indicator, year, source, sourceName, heldOn } = fact
  const statements = [{ indicator, year, value, source, sourceName, state, heldOn }]
  await recordFacts(open, { enterprise, statements, indicators, today })
}
