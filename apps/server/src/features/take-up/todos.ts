import { sql } from 'kysely'
import { callerMay } from '../../door/caller.ts'
import { titleOfRule } from '../lists/rule-titles.ts'
import type { TodoSource } from '../todos/handlers.ts'

/** Enterprises that have asked about a policy and wait for an answer. */
export const takeUpTodos: TodoSource = async ({ sql: open }, { caller, house }) => {
  if (!callerMay(caller, 'take-up.write')) return []
  const { rows } = await sql<{ policy: string; year: number; count: number }>`
    select policy, year, count(*) as count from (
      select policy, year, enterprise_id from take_up_event where kind in ('asked', 'replied')
      group by policy, year, enterprise_id
      having max(seq) filter (where kind = 'asked') > coalesce(max(seq) filter (where kind = 'replied'), 0)) as waiting
    group by policy, year order by policy, year`.execute(open)
  return rows.map(({ policy, year, count }) => ({
    id: `take-up-asked-${policy}-${year}`,
    // Each policy is a line of its own, so each says which.
    title: `企业问到《${titleOfRule(house.definitions, policy)}》，等待答复`,
    count,
    link: `/take-up?policy=${policy}&year=${year}&which=asking`,
    urgency: 'soon' as const,
  }))
}
