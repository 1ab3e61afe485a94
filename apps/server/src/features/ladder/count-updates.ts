import type { Ladder } from '@yinyu/contract'
import { significantDigits, type IsoDate, type RegionCode } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { updateDeadline, updateDuties } from './update-duty.ts'

/** How many of those who are bound have updated their figures this year, and how many have missed how often. */
export async function countUpdates(
  open: Reading,
  { region, today }: { region: RegionCode; today: IsoDate },
): Promise<Ladder['updates']> {
  const year = Number(today.slice(0, 4))
  const { rows } = await sql<Omit<Ladder['updates'], 'year' | 'deadline'>>`
    select count(*) as bound,
      count(*) filter (where duty.done) as done,
      count(*) filter (where not duty.done) as missing,
      count(*) filter (where duty.missed = 1) as "oneStrike",
      count(*) filter (where duty.missed >= 2) as "twoStrikes"
    from ${updateDuties(today)} as duty join enterprise e on e.id = duty.enterprise_id
    where starts_with(e.region, ${significantDigits(region)})`.execute(open.sql)
  const counted = rows[0] ?? { bound: 0, done: 0, missing: 0, oneStrike: 0, twoStrikes: 0 }
  return { year, deadline: updateDeadline(year), ...counted }
}
