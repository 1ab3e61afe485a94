// Written from the migrated database by row-types.ts; `npm test -- -u row-types` writes it anew.
import type { Account } from './tables/account.ts'
import type { AnnualUpdate } from './tables/annual-update.ts'
import type { ApiToken } from './tables/api-token.ts'
import type { AuditEvent } from './tables/audit-event.ts'
import type { AuditHead } from './tables/audit-head.ts'
import type { AuditHorizon } from './tables/audit-horizon.ts'
import type { AuditLink } from './tables/audit-link.ts'
import type { BulkRun } from './tables/bulk-run.ts'
import type { BulkRunCounty } from './tables/bulk-run-county.ts'
import type { Command } from './tables/command.ts'
import type { ConnectorRun } from './tables/connector-run.ts'
import type { ConnectorSwitch } from './tables/connector-switch.ts'
import type { Contact } from './tables/contact.ts'
import type { Correction } from './tables/correction.ts'
import type { Credential } from './tables/credential.ts'
import type { Declaration } from './tables/declaration.ts'
import type { Enterprise } from './tables/enterprise.ts'
import type { EnterpriseEvent } from './tables/enterprise-event.ts'
import type { Fact } from './tables/fact.ts'
import type { FactEvidence } from './tables/fact-evidence.ts'
import type { FirmList } from './tables/firm-list.ts'
import type { FirmListRow } from './tables/firm-list-row.ts'
import type { Identity } from './tables/identity.ts'
import type { ImportChange } from './tables/import-change.ts'
import type { ImportChunk } from './tables/import-chunk.ts'
import type { ImportFile } from './tables/import-file.ts'
import type { ImportRow } from './tables/import-row.ts'
import type { ImportRun } from './tables/import-run.ts'
import type { ImportUndoneFact } from './tables/import-undone-fact.ts'
import type { KeptView } from './tables/kept-view.ts'
import type { ListTask } from './tables/list-task.ts'
import type { ListTaskMove } from './tables/list-task-move.ts'
import type { Message } from './tables/message.ts'
import type { MessageRead } from './tables/message-read.ts'
import type { Migration } from './tables/migration.ts'
import type { PersonalRead } from './tables/personal-read.ts'
import type { PolicyDraft } from './tables/policy-draft.ts'
import type { PolicyDraftMark } from './tables/policy-draft-mark.ts'
import type { PolicyDraftReview } from './tables/policy-draft-review.ts'
import type { PolicyDraftVersion } from './tables/policy-draft-version.ts'
import type { Post } from './tables/post.ts'
import type { PublishedPolicy } from './tables/published-policy.ts'
import type { Rehearsal } from './tables/rehearsal.ts'
import type { ReserveBatch } from './tables/reserve-batch.ts'
import type { ReserveCount } from './tables/reserve-count.ts'
import type { ReserveDecision } from './tables/reserve-decision.ts'
import type { ReserveFind } from './tables/reserve-find.ts'
import type { Session } from './tables/session.ts'
import type { Setting } from './tables/setting.ts'
import type { TakeUpCount } from './tables/take-up-count.ts'
import type { TakeUpEvent } from './tables/take-up-event.ts'
import type { TakeUpFirm } from './tables/take-up-firm.ts'
import type { Title } from './tables/title.ts'
import type { TitleEvent } from './tables/title-event.ts'
import type { TitleStanding } from './tables/title-standing.ts'
import type { Unit } from './tables/unit.ts'

export interface Tables {
  account: Account
  annual_update: AnnualUpdate
  api_token: ApiToken
  audit_event: AuditEvent
  audit_head: AuditHead
  audit_horizon: AuditHorizon
  audit_link: AuditLink
  bulk_run: BulkRun
  bulk_run_county: BulkRunCounty
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
  firm_list: FirmList
  firm_list_row: FirmListRow
  identity: Identity
  import_change: ImportChange
  import_chunk: ImportChunk
  import_file: ImportFile
  import_row: ImportRow
  import_run: ImportRun
  import_undone_fact: ImportUndoneFact
  kept_view: KeptView
  list_task: ListTask
  list_task_move: ListTaskMove
  message: Message
  message_read: MessageRead
  migration: Migration
  personal_read: PersonalRead
  policy_draft: PolicyDraft
  policy_draft_mark: PolicyDraftMark
  policy_draft_review: PolicyDraftReview
  policy_draft_version: PolicyDraftVersion
  post: Post
  published_policy: PublishedPolicy
  rehearsal: Rehearsal
  reserve_batch: ReserveBatch
  reserve_count: ReserveCount
  reserve_decision: ReserveDecision
  reserve_find: ReserveFind
  session: Session
  setting: Setting
  take_up_count: TakeUpCount
  take_up_event: TakeUpEvent
  take_up_firm: TakeUpFirm
  title: Title
  title_event: TitleEvent
  title_standing: TitleStanding
  unit: Unit
}
