import type { withClient } from '../storage/storage.ts'

/** The connection that `withClient` hands out for upkeep; only the storage knows its driver. */
export type DatabaseClient = Parameters<Parameters<typeof withClient>[1]>[0]
