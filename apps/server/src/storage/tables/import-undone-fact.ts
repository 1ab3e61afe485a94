// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface ImportUndoneFact {
  fact_id: string
  enterprise_id: string
  run_id: string
}
