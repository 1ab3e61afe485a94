// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface ImportRow {
  run_id: string
  row: number
  kind: string
  enterprise_id: string | null
  credit_code: string | null
  name: string | null
  region: string | null
  search_text: string | null
  registered_on: string | null
  issue_code: string | null
  issue_message: string | null
  left_out: string | null
  closing_event: string | null
  stays_because: string | null
}
