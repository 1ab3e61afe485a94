import { refuse, type DeclaredEntry, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { indicatorOf, splitFactKey, type Indicators } from '@yinyu/rules'
import { sql } from 'kysely'
import { findEnterprise } from '../../storage/enterprises.ts'
import { findShapeFault } from '../../storage/fact-shape.ts'
import { recordFacts, type Statement } from '../../storage/facts.ts'
import type { Writing } from '../../storage/perform.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { readOpenDeclaration } from './open-declaration.ts'
import { receiptDigest, receiptNumber, writeReceipt } from './receipt.ts'

const SOURCE_NAME = '企业填报'

interface Given {
  readonly enterprise: string
  readonly seen: string
  readonly indicators: Indicators
  readonly today: IsoDate
  readonly now: Date
}

/** The authorised person confirms: every figure becomes a fact of the enterprise's own word. Wrong fields stop all of it. */
export async function confirmFields(
  open: Writing,
  { enterprise, seen, indicators, today, now }: Given,
): Promise<{ recorded: number; receipt: { id: string; number: string; digest: string } } | Refusal> {
  const known = await readOpenDeclaration(open, enterprise, 'to change')
  if (known === undefined) return refuseAtDoor('NOT_FOUND')
  if (known.changedAt !== seen)
    return refuse('DECLARATION_CHANGED', '您看过之后，又有同事改了数据。请重新核对后再确认，本次没有记录。')
  const statements: Statement[] = []
  for (const [key, entry] of Object.entries(known.entries)) {
    const read = statementOf(key, entry, { indicators, today })
    if ('refused' in read) return read
    statements.push(read)
  }
  if (statements.length === 0) return refuse('DECLARATION_EMPTY', '还没有填写任何数据。')
  await recordFacts(open, { enterprise, statements, indicators, today })
  const { id, entries } = known
  const text = writeReceipt(
    {
      id,
      enterprise: await findEnterprise(open, { id: enterprise }),
      confirmedBy: await labelOfPerson(open),
      at: now,
      entries,
    },
    indicators,
  )
  const digest = receiptDigest(text)
  await open.sql
    .updateTable('declaration')
    .set({ state: 'confirmed', confirmed_by: open.acting.person, confirmed_at: now, receipt: text })
    .where('id', '=', id)
    .execute()
  open.audit({
    kind: 'declaration-confirmed',
    objectKind: 'declaration',
    object: id,
    detail: { facts: statements.length, receipt: digest },
  })
  return { recorded: statements.length, receipt: { id, number: receiptNumber(id, now), digest } }
}

async function labelOfPerson({ sql: open, acting }: Writing): Promise<string> {
  const label = sql<string>`coalesce(person_label(${acting.person}), '')`
  const { rows } = await sql<{ label: string }>`select ${label} as label`.execute(open)
  return rows[0]?.label ?? ''
}

function statementOf(
  key: string,
  { value, withdraws }: DeclaredEntry,
  { indicators, today }: { indicators: Indicators; today: IsoDate },
): Statement | Refusal {
  const { indicator: id, year } = splitFactKey(key)
  const indicator = indicatorOf(indicators, id)
  const named = year === undefined ? indicator.title : `${indicator.title}（${year} 年）`
  if (value === undefined && withdraws === undefined)
    return refuse('DECLARATION_FIELD', `“${named}”还没有填好，请改正或清空后再提交。`, key)
  const fault = value === undefined ? undefined : findShapeFault(indicator, { year, value })
  if (fault !== undefined) return refuse('DECLARATION_FIELD', `${fault}。请改正后再提交。`, key)
  const endOfYear = `${year}-12-31`
  // A figure of a past year holds from its end on; what has no year holds from the day it is said.
  const heldOn = year === undefined || endOfYear > today ? today : endOfYear
  const said = withdraws === true ? undefined : value
  return { indicator: id, year, value: said, source: 'declaration', sourceName: SOURCE_NAME, heldOn }
}

/** Whether everything that was typed could be recorded; the first field that could not. */
export function findUnready(
  entries: Readonly<Record<string, DeclaredEntry>>,
  given: { indicators: Indicators; today: IsoDate },
): Refusal | undefined {
  if (Object.keys(entries).length === 0) return refuse('DECLARATION_EMPTY', '还没有填写任何数据。')
  for (const [key, entry] of Object.entries(entries)) {
    const read = statementOf(key, entry, given)
    if ('refused' in read) return read
  }
  return undefined
}
