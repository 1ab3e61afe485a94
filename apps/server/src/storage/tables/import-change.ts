// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface ImportChange {
  run_id: string
  row: number
  place: number
  kind: string
  enterprise_id: string | null
  indicator: string | null
  year: number | null
  header: string | null
  number_value: number | null
  text_value: string | null
  flag_value: boolean | null
  old_fact: string | null
  old_text: string | null
  fact_id: string | null
  issue_code: string | null
  issue_message: string | null
  left_out: string | null
}
