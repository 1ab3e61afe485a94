import { takeUpStepNames, type SaidReason, type TakeUp } from '@yinyu/contract'
import { significantDigits, type RegionCode } from '@yinyu/kernel'
import { sql } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { funnelOf, type ProgressGroup } from './funnel.ts'
import { progressOf, type Progress } from './progress.ts'

interface Asked {
  readonly policy: string
  readonly year: number
  readonly region?: RegionCode | undefined
}

interface Group extends ProgressGroup {
  readonly region: RegionCode
  readonly base: Progress['base']
  readonly asking: number
}

/** How far the firms of the caller have come with one policy, as a whole and place by place. */
export async function readFunnel(
  open: Reading,
  asked: Asked,
): Promise<Omit<TakeUp, 'policy' | 'title' | 'counted'>> {
  const groups = await readGroups(open, asked)
  const eligible = groups.filter(({ base }) => base === 'eligible')
  const countOf = (base: Progress['base']) => sumOf(groups.filter((group) => group.base === base))
  return {
    funnel: funnelOf(eligible),
    byRegion: [...Map.groupBy(eligible, ({ region }) => region)]
      .map(([region, own]) => ({ region, counts: countsOf(own) }))
      .toSorted((a, b) => (a.region < b.region ? -1 : 1)),
    unknown: countOf('unknown'),
    outside: countOf('outside'),
    asking: groups.reduce((sum, { asking }) => sum + asking, 0),
  }
}

async function readGroups(
  { sql: open }: Reading,
  { policy, year, region }: Asked,
): Promise<readonly Group[]> {
  const where = region === undefined ? sql`true` : sql`starts_with(e.region, ${significantDigits(region)})`
  const { rows } = await sql<Group>`
    select e.region, p.base, p.reached, p.steps, p.reason, count(*) as count,
      count(*) filter (where p.asking) as asking
    from ${progressOf({ policy, year })} p join enterprise e on e.id = p.enterprise_id
    where ${where} group by e.region, p.base, p.reached, p.steps, p.reason`.execute(open)
  return rows
}

/** The seven numbers of every policy of a year, for the firms of the caller. */
export async function readCounts({ sql: open }: Reading, year: number) {
  const { rows } = await sql<{
    policy: string
    base: Progress['base']
    reached: number
    count: number
  }>`
    select p.policy, p.base, p.reached, count(*) as count
    from ${progressOf({ year })} p join enterprise e on e.id = p.enterprise_id
    group by p.policy, p.base, p.reached`.execute(open)
  const empty: { steps: readonly number[]; reason: SaidReason | null } = { steps: [], reason: null }
  return new Map(
    [...Map.groupBy(rows, ({ policy }) => policy)].map(([policy, own]) => {
      const eligible = own.filter(({ base }) => base === 'eligible').map((row) => ({ ...row, ...empty }))
      const unknown = sumOf(own.filter(({ base }) => base === 'unknown'))
      return [policy, { counts: countsOf(eligible), unknown }]
    }),
  )
}

function countsOf(groups: readonly ProgressGroup[]): number[] {
  return takeUpStepNames.map((_, number) => sumOf(groups.filter(({ reached }) => reached >= number)))
}

function sumOf(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0)
}

/** When and by whom it was counted, the newest first. */
export async function readCounted(
  { sql: open }: Reading,
  { policy, year }: Asked,
): Promise<TakeUp['counted']> {
  const rows = await open
    .selectFrom('take_up_count')
    .select(['region', 'facts_on as factsOn', 'met', 'unknown', 'counted_at'])
    .select(sql<string>`coalesce(person_label(counted_by), '')`.as('by'))
    .where('policy', '=', policy)
    .where('year', '=', year)
    .orderBy('counted_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ counted_at, region, ...row }) => ({
    ...row,
    region: region === '' ? '100000' : region.padEnd(6, '0'),
    at: counted_at.toISOString(),
  }))
}
