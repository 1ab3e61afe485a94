import type { DuckDBConnection } from '@duckdb/node-api'
import type { Login } from '../../storage/connection.ts'
import type { Moment, Reader } from '../../storage/firms/firm-rows.ts'
import { inOwnThread } from '../own-thread.ts'
import { dealFacts, type DealOrder, type Dealt } from './deal-facts.ts'
import type { DealWork } from './deal-thread.ts'
import { pickFirms, type PickOrder } from './pick-firms.ts'

/** Who deals and picks, so many at a time. */
export interface Hands {
  readonly count: number
  /** Deals facts of the moment that the snapshot reads. */
  readonly deal: (order: DealOrder, moment: Moment | undefined) => Promise<Dealt>
  /** Picks one file after the other. */
  readonly pick: (orders: readonly PickOrder[]) => Promise<void>
}

/** Gives hands with connections of their own where facts lie in so many pages that it is worth while. */
export type ChooseHands = (pages: number) => Hands | undefined

/** Those of this thread, over the connections that are open. */
export function ownHands(client: Reader, connection: DuckDBConnection): Hands {
  return {
    count: 1,
    deal: (order) => dealFacts(client, order),
    pick: async (orders) => {
      for (const order of orders) await pickFirms(connection, order)
    },
  }
}

/** Threads with connections of their own, one for each piece of work. */
export function threadHands(login: Login, count: number): Hands {
  return {
    count,
    deal: (order, moment) =>
      inOwnThread<Dealt>(new URL('./deal-thread.ts', import.meta.url), {
        login,
        order,
        moment,
      } satisfies DealWork),
    pick: async (orders) =>
      void (await inOwnThread<'done'>(new URL('./pick-thread.ts', import.meta.url), orders)),
  }
}
