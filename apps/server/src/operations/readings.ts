import { runStates } from '@yinyu/contract'
import { WHOLE_COUNTRY } from '@yinyu/kernel'
import { importStates } from '../features/imports/import-run.ts'
import type { Storage } from '../storage/storage.ts'
import type { Readings } from './metrics.ts'
import type { States } from './reading-metrics.ts'

const everywhere = { person: 'metrics', scope: { kind: 'region', region: WHOLE_COUNTRY } } as const

/** What is asked of the records at each look at the metrics; nothing while they are not open. */
export function readingsOf(storage: () => Storage | undefined): Readings {
  const opened = () => {
    const open = storage()
    if (open === undefined) throw new Error('the records are not open')
    return open
  }
  return {
    pool: () => storage()?.poolUse(),
    jobs: async () => countStates(opened(), 'bulk_run', Object.keys(runStates)),
    imports: async () => countStates(opened(), 'import_run', importStates),
    auditEventsUnchained: async () => (await opened().auditChain.readLag()).events,
  }
}

/** Every state from the start, none with zero: what is absent raises an alarm, and the first failure is an increase. */
async function countStates(
  storage: Storage,
  table: 'bulk_run' | 'import_run',
  states: readonly string[],
): Promise<States> {
  const rows = await storage.read(everywhere, ({ sql }) =>
    sql
      .selectFrom(table)
      .select(['state', (all) => all.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute(),
  )
  return Object.fromEntries([
    ...states.map((state) => [state, 0] as const),
    ...rows.map(({ state, count }) => [state, count] as const),
  ])
}
