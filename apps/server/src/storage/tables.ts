// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export interface Account {
  id: Generated<string>
  login_name: string
  person_name: string
  phone: string | null
  region: string
  state: Generated<string>
  created_at: Generated<Date>
  created_by: Generated<string>
}

export interface ApiToken {
  id: Generated<string>
  token_digest: string
  account_id: string
  post_id: string
  title: string
  permissions: ColumnType<unknown, string | undefined, string>
  created_at: Generated<Date>
  valid_to: string
  ended_at: Date | null
  used_at: Date | null
}

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

export interface Credential {
  account_id: string
  password_hash: string | null
  password_changed_at: Generated<Date>
  earlier_hashes: ColumnType<unknown, string | undefined, string>
  must_change: Generated<boolean>
  failures: Generated<number>
  locked_until: Date | null
  totp_secret: string | null
  totp_since: Date | null
  totp_step: number | null
}

export interface Enterprise {
  id: Generated<string>
  credit_code: string
  name: string
  region: string
  state: string
  search_text: Generated<string>
  industry: string | null
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

export interface Identity {
  issuer: string
  subject: string
  account_id: string
  linked_at: Generated<Date>
}

export interface Migration {
  number: number
  name: string
  checksum: string
  applied_at: Generated<Date>
}

export interface Post {
  id: Generated<string>
  account_id: string
  role: string
  unit: string
  region: string
  enterprise_id: string | null
  state: string
  valid_from: string
  valid_to: string | null
  deputy_for: string | null
  succeeds: string | null
  proposed_by: Generated<string>
  decided_by: string | null
  created_at: Generated<Date>
}

export interface Session {
  id: Generated<string>
  token_digest: string
  account_id: string
  post_id: string | null
  strength: string
  created_at: Generated<Date>
  seen_at: Generated<Date>
  ended_at: Date | null
  address: string
  agent: string
}

export interface Setting {
  name: string
  value: ColumnType<unknown, string | undefined, string>
  changed_at: Generated<Date>
  changed_by: Generated<string>
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

export interface TitleStanding {
  title_id: string
  enterprise_id: string
  kind: string
  granted_on: string
  valid_from: string
  valid_to: string | null
  hold: string
}

export interface Unit {
  id: Generated<string>
  region: string
  name: string
}

export interface Tables {
  account: Account
  api_token: ApiToken
  audit_event: AuditEvent
  command: Command
  credential: Credential
  enterprise: Enterprise
  enterprise_event: EnterpriseEvent
  fact: Fact
  fact_evidence: FactEvidence
  identity: Identity
  migration: Migration
  post: Post
  session: Session
  setting: Setting
  title: Title
  title_event: TitleEvent
  title_standing: TitleStanding
  unit: Unit
}
