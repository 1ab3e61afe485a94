import type { DuckDBConnection } from '@duckdb/node-api'
import type { Moment, Reader } from '../../storage/firms/firm-rows.ts'
import { dealFacts, type DealOrder, type Dealt } from './deal-facts.ts'
import { pickFirms, type PickOrder } from './pick-firms.ts'

/** Who deals and picks: this thread, or several side by side. */
export interface Hands {
  readonly count: number
  /** Deals facts of the moment that the snapshot reads. */
  readonly deal: (hand: number, order: DealOrder, moment: Moment | undefined) => Promise<Dealt>
  readonly pick: (hand: number, order: PickOrder) => Promise<void>
  readonly close: () => Promise<void>
}

/** Gives hands with connections of their own where facts lie in so many pages that it is worth while. */
export type ChooseHands = (pages: number) => Hands | undefined

/** Those of this thread, over the connections that are open. */
export function ownHands(client: Reader, connection: DuckDBConnection): Hands {
  return {
    count: 1,
    deal: (_, order) => dealFacts(client, order),
    pick: (_, order) => pickFirms(connection, order),
    close: () => Promise.resolve(),
  }
}
