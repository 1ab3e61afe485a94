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

export interface AnnualUpdate {
  enterprise_id: string
  year: number
  done_on: string
  document: string
  recorded_at: Generated<Date>
  recorded_by: Generated<string>
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
  tx: Generated<string>
  salt: Generated<string | null>
}

export interface AuditHead {
  day: string
  shard: number
  count: number
  previous: string
  digest: string
}

export interface AuditHorizon {
  single: Generated<boolean>
  tx: Generated<string>
}

export interface AuditLink {
  seq: number
  day: string
  shard: number
  position: number
  detail_digest: string
  digest: string
}

export interface Command {
  person: string
  key: string
  kind: string
  content_digest: string
  answer: ColumnType<unknown, string | null | undefined, string | null>
  begun_at: Generated<Date>
}

export interface ConnectorRun {
  id: Generated<string>
  connector: string
  region: string
  title: string
  purpose: string
  source_name: string
  asked_by: string
  since: Date | null
  started_at: Date
  lease_until: Date
  ended_at: Date | null
  state: string
  row_count: Generated<number>
  facts: Generated<number>
  unchanged: Generated<number>
  refused: Generated<number>
  reasons: ColumnType<unknown, string | undefined, string>
  refusals: ColumnType<unknown, string | undefined, string>
  error: string | null
  not_before: Date | null
}

export interface ConnectorSwitch {
  seq: GeneratedAlways<number>
  connector: string
  region: string
  state: string
  reason: string
  person: Generated<string>
  at: Generated<Date>
}

export interface Contact {
  id: Generated<string>
  enterprise_id: string
  person_name: string
  duty: string
  phone: string | null
  email: string | null
  ended_at: Date | null
  added_at: Generated<Date>
}

export interface Correction {
  id: Generated<string>
  enterprise_id: string
  fact_id: string
  indicator: string
  year: number | null
  said: ColumnType<unknown, string | undefined, string>
  wanted: ColumnType<unknown, string | null | undefined, string | null>
  reason: string
  evidence: string | null
  state: string
  raised_by: Generated<string>
  raised_at: Generated<Date>
  due_on: string
  owner: string | null
  answer: string | null
  decided_by: string | null
  decided_at: Date | null
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

export interface Declaration {
  id: Generated<string>
  enterprise_id: string
  state: string
  entries: ColumnType<unknown, string | undefined, string>
  begun_at: Generated<Date>
  changed_at: Generated<Date>
  changed_by: Generated<string>
  ready_by: string | null
  confirmed_by: string | null
  confirmed_at: Date | null
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

export interface ImportChunk {
  file_id: string
  number: number
  content: Buffer
}

export interface ImportFile {
  id: Generated<string>
  region: string
  enterprise_id: string | null
  name: string
  bytes: number | null
  sha256: string | null
  received_by: Generated<string>
  received_at: Generated<Date>
}

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

export interface ImportRun {
  id: Generated<string>
  region: string
  enterprise_id: string | null
  file_id: string
  state: Generated<string>
  source: string
  source_name: string
  held_on: string
  asked_on: string
  map: ColumnType<unknown, string | null | undefined, string | null>
  rows_total: Generated<number>
  rows_done: Generated<number>
  position: Generated<number>
  counts: ColumnType<unknown, string | undefined, string>
  uploaded_by: Generated<string>
  uploaded_at: Generated<Date>
  checked_at: Date | null
  applied_by: string | null
  applied_at: Date | null
  undone_by: string | null
  undone_at: Date | null
  cancelled_by: string | null
  fault_code: string | null
  fault_message: string | null
  worker: string | null
  heartbeat_at: Date | null
  attempts: Generated<number>
}

export interface ImportUndoneFact {
  fact_id: string
  enterprise_id: string
  run_id: string
}

export interface KeptView {
  id: Generated<string>
  person: Generated<string>
  region: Generated<string>
  title: string
  filter: ColumnType<unknown, string | undefined, string>
  columns: ColumnType<unknown, string | undefined, string>
  is_shared: boolean
  dropped_at: Date | null
}

export interface Message {
  id: Generated<string>
  enterprise_id: string | null
  account_id: string | null
  title: string
  body: string
  link: string | null
  sent_at: Generated<Date>
}

export interface MessageRead {
  message_id: string
  person: Generated<string>
  at: Generated<Date>
}

export interface Migration {
  number: number
  name: string
  checksum: string
  applied_at: Generated<Date>
}

export interface PersonalRead {
  id: Generated<string>
  enterprise_id: string
  contact_id: string
  person: Generated<string>
  purpose: string
  at: Generated<Date>
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
  annual_update: AnnualUpdate
  api_token: ApiToken
  audit_event: AuditEvent
  audit_head: AuditHead
  audit_horizon: AuditHorizon
  audit_link: AuditLink
  command: Command
  connector_run: ConnectorRun
  connector_switch: ConnectorSwitch
  contact: Contact
  correction: Correction
  credential: Credential
  declaration: Declaration
  enterprise: Enterprise
  enterprise_event: EnterpriseEvent
  fact: Fact
  fact_evidence: FactEvidence
  identity: Identity
  import_change: ImportChange
  import_chunk: ImportChunk
  import_file: ImportFile
  import_row: ImportRow
  import_run: ImportRun
  import_undone_fact: ImportUndoneFact
  kept_view: KeptView
  message: Message
  message_read: MessageRead
  migration: Migration
  personal_read: PersonalRead
  post: Post
  session: Session
  setting: Setting
  title: Title
  title_event: TitleEvent
  title_standing: TitleStanding
  unit: Unit
}
