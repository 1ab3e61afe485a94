import { WHOLE_COUNTRY } from '@yinyu/kernel'
import type { Storage } from '../storage/storage.ts'
import type { Readings } from './metrics.ts'

const everywhere = { person: 'metrics', scope: { kind: 'region', region: WHOLE_COUNTRY } } as const

/** What is asked of the records at each look at the metrics; nothing while they are not open. */
export function readingsOf(storage: () => Storage | undefined): Readings {
  return {
    pool: () => storage()?.poolUse(),
    imports: async () => {
      const rows = await storage()?.read(everywhere, ({ sql }) =>
        sql
          .selectFrom('import_run')
          .select(['state', (all) => all.fn.countAll<number>().as('count')])
          .groupBy('state')
          .execute(),
      )
      return Object.fromEntries((rows ?? []).map(({ state, count }) => [state, count]))
    },
    auditEventsUnchained: async () => (await storage()?.auditChain.readLag())?.events ?? 0,
  }
}
