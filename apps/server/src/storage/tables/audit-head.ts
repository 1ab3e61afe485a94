// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface AuditHead {
  day: string
  shard: number
  count: number
  previous: string
  digest: string
}
