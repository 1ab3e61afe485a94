// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface AuditLink {
  seq: number
  day: string
  shard: number
  position: number
  detail_digest: string
  digest: string
}
