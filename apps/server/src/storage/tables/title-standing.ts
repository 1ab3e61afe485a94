// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.

export interface TitleStanding {
  title_id: string
  enterprise_id: string
  kind: string
  granted_on: string
  valid_from: string
  valid_to: string | null
  hold: string
}
