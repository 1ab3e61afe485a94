// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface AuditEvent {
  seq: GeneratedAlways<number>
  at: Generated<Date>
  person: string
  scope: string
  command_key: string
  kind: string
  object_kind: string
  object_id: string
  detail: ColumnType<unknown, string | undefined, string>
}

export interface Command {
  person: string
  key: string
  kind: string
  content_digest: string
  answer: ColumnType<unknown, string | undefined, string>
  begun_at: Generated<Date>
}

export interface Enterprise {
  id: Generated<string>
  credit_code: string
  name: string
  region: string
  state: string
}

export interface EnterpriseEvent {
  id: Generated<string>
  seq: GeneratedAlways<number>
  enterprise_id: string
  kind: string
  happened_on: string
  recorded_at: Generated<Date>
  name: string | null
  region: string | null
  merged_into: string | null
  annuls: string | null
  document: string
}

export interface Fact {
  id: Generated<string>
  seq: GeneratedAlways<number>
  enterprise_id: string
  indicator: string
  year: number | null
  number_value: number | null
  text_value: string | null
  flag_value: boolean | null
  source: string
  source_name: string
  state: string
  held_on: string
  known_on: string
  recorded_at: Generated<Date>
  recorded_by: Generated<string>
}

export interface FactEvidence {
  id: Generated<string>
  enterprise_id: string
  fact_id: string
  title: string
  place: string
  digest: string | null
}

export interface Migration {
  number: number
  name: string
  checksum: string
  applied_at: Generated<Date>
}

export interface Title {
  id: Generated<string>
  enterprise_id: string
  kind: string
  certificate_number: string | null
  issuer: string
}

export interface TitleEvent {
  id: Generated<string>
  seq: GeneratedAlways<number>
  enterprise_id: string
  title_id: string
  kind: string
  happened_on: string
  recorded_at: Generated<Date>
  valid_from: string | null
  valid_to: string | null
  annuls: string | null
  document: string
}

export interface Tables {
  audit_event: AuditEvent
  command: Command
  enterprise: Enterprise
  enterprise_event: EnterpriseEvent
  fact: Fact
  fact_evidence: FactEvidence
  migration: Migration
  title: Title
  title_event: TitleEvent
}
