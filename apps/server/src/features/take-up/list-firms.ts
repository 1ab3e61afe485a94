import { takeUpStepNames, type TakeUpFirm, type TakeUpStep } from '@yinyu/contract'
import type { IsoDate, RegionCode } from '@yinyu/kernel'
import { sql, type RawBuilder } from 'kysely'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Reading } from '../../storage/transaction.ts'
import { placeAndName } from '../reserve/candidates.ts'
import { progressOf, stepNumbers, type Progress } from './progress.ts'

export const ROWS_A_PAGE = 20

/** Which firms of one policy. */
export interface FirmWish {
  readonly policy: string
  readonly year: number
  readonly region?: RegionCode | undefined
  readonly step?: TakeUpStep | undefined
  readonly which: 'reached' | 'stopped' | 'skipped' | 'unknown' | 'outside' | 'asking'
  readonly reason?: string | undefined
  readonly find?: string | undefined
  /** One firm, for its own file. */
  readonly enterprise?: string
}

interface Row extends Progress {
  readonly enterprise: string
  readonly creditCode: string
  readonly name: string
  readonly region: RegionCode
  readonly days: Readonly<Record<string, IsoDate>> | null
  readonly read_at: Date | null
  readonly facts_on: IsoDate | null
  readonly why: readonly string[] | null
  readonly note: string | null
  readonly question: string | null
  readonly interested: boolean | null
  readonly count: number
}

/** A firm with what the count found, beside what the list shows. */
export interface ListedFirm extends TakeUpFirm {
  readonly factsOn: IsoDate | undefined
  readonly why: readonly string[]
  readonly readOn: IsoDate | undefined
}

/** The firms behind a number of the funnel; the longest way first. */
export async function listFirms(
  { sql: open }: Reading,
  wish: FirmWish,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly count: number; readonly rows: readonly ListedFirm[] }> {
  const { rows } = await sql<Row>`
    select p.*, e.id as enterprise, e.credit_code as "creditCode", e.name, e.region, count(*) over () as count
    from ${progressOf(wish)} p join enterprise e on e.id = p.enterprise_id
    where ${sql.join([...conditionsOf(wish), ...placeAndName(wish)], sql` and `)}
    order by p.reached desc, e.region collate "C", e.credit_code offset ${from} limit ${most}`.execute(open)
  return { count: rows[0]?.count ?? 0, rows: rows.map(tell) }
}

function conditionsOf({ step = 'eligible', which, reason, enterprise }: FirmWish): RawBuilder<unknown>[] {
  const number = stepNumbers[step]
  const conditions: RawBuilder<unknown>[] = []
  if (enterprise !== undefined) return [sql`p.enterprise_id = ${enterprise}`]
  if (which === 'unknown' || which === 'outside') conditions.push(sql`p.base = ${which}`)
  else if (which === 'asking') conditions.push(sql`p.asking`)
  else conditions.push(sql`p.base = 'eligible' and p.reached >= ${number}`)
  if (which === 'stopped') conditions.push(sql`p.reached = ${number} and p.reached < 6`)
  if (which === 'skipped') conditions.push(sql`not ${number}::integer = any (p.steps)`)
  if (reason !== undefined) conditions.push(sql`p.reason = ${reason}`)
  return conditions
}

function tell(row: Row): ListedFirm {
  const { enterprise, creditCode, name, region, verdict, reached, days, note, question, base } = row
  const step = takeUpStepNames[reached]
  const readOn = row.read_at === null ? undefined : dayInChina(row.read_at)
  const stepOn = step === 'read' ? readOn : days?.[step ?? '']
  return {
    enterprise,
    creditCode,
    name,
    region,
    verdict,
    step: base === 'unknown' || base === 'none' ? undefined : step,
    stepOn,
    reason: base === 'eligible' ? (row.reason ?? undefined) : undefined,
    note: note ?? undefined,
    isInterested: row.interested === true,
    asks: question ?? undefined,
    factsOn: row.facts_on ?? undefined,
    why: row.why ?? [],
    readOn,
  }
}
