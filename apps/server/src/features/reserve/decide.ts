import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { sql } from 'kysely'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { standingsOn } from './standing.ts'

interface Decision {
  readonly enterprises: readonly string[]
  readonly kind: 'in' | 'not-in' | 'out'
  readonly reason: string
  readonly on: IsoDate
  readonly batch?: string | undefined
}

/** Decides over firms, all or none of them; what was decided before stays on record. */
export async function decideFirms(
  open: Writing,
  { enterprises, kind, reason, on, batch }: Decision,
  { unit, today }: { readonly unit: string; readonly today: IsoDate },
): Promise<{ decided: number } | Refusal> {
  if (on > today) return refuse('RESERVE_DAY', '日期不能晚于今天。', 'on')
  const ids = [...new Set(enterprises)]
  if (!(await areThere(open, ids, batch))) return refuseAtDoor('NOT_FOUND')
  const { rows } = await sql<{ name: string; decidedOn: IsoDate | null; kind: string | null }>`
    select e.name, s.kind, s.decided_on as "decidedOn" from enterprise e
    left join ${standingsOn('9999-12-31')} s on s.enterprise_id = e.id
    where e.id = any (${ids}::uuid[]) order by e.credit_code`.execute(open.sql)
  const later = rows.find(({ decidedOn }) => decidedOn !== null && decidedOn > on)
  if (later !== undefined)
    return refuse('RESERVE_DAY', `${later.name} 在 ${later.decidedOn} 已有决定，这次的日期不能更早。`, 'on')
  const wrong = rows.find((row) => (kind === 'out') !== (row.kind === 'in'))
  if (wrong !== undefined)
    return refuse(
      'RESERVE_STANDING',
      kind === 'out'
        ? `${wrong.name} 现在不在库里，不用出库。`
        : `${wrong.name} 已经在库里。要拿出来请选“出库”。`,
    )
  for (const enterprise of ids) {
    const decision = { kind, reason, unit, decided_on: on, batch_id: batch ?? null }
    await open.sql
      .insertInto('reserve_decision')
      .values({ ...decision, enterprise_id: enterprise })
      .execute()
    open.audit({ kind: 'reserve-decided', objectKind: 'enterprise', object: enterprise, detail: { kind } })
  }
  return { decided: ids.length }
}

async function areThere(
  { sql: open }: Writing,
  ids: readonly string[],
  batch: string | undefined,
): Promise<boolean> {
  const { count } = await open
    .selectFrom('enterprise')
    .where('id', 'in', ids)
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count !== ids.length) return false
  if (batch === undefined) return true
  const made = await open.selectFrom('reserve_batch').select('id').where('id', '=', batch).executeTakeFirst()
  return made !== undefined
}
