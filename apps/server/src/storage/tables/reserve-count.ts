// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface ReserveCount {
  batch_id: string
  source: string
  region: string
  met: number
  unknown: number
}
