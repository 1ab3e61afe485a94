import type { House } from '../../house.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import { listIndex } from './index/list-index.ts'
import { listedRules } from './listed-rules.ts'
import { currentListRun } from './list-run.ts'

/**
 * Makes the lists of the standards in force over the newest run, one after the other, so that they open at once. Those of
 * policies, which are many and asked for seldom, are made when somebody opens them. Begins no other once the server ends.
 */
export async function prepareLists(house: House, ending?: AbortSignal): Promise<void> {
  const run = await currentListRun(house)
  if (run === undefined) return
  const { boards, folder } = run
  const rules = listedRules(house.definitions, dayInChina(house.now()))
  for (const rule of rules) {
    if (ending?.aborted === true) return
    if (rule.kind === 'standard') await listIndex({ house, boards, folder, run, rule })
  }
}
