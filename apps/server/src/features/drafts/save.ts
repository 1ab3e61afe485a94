import { refuse, type CheckedDraft, type Refusal } from '@yinyu/contract'
import type { House } from '../../house.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { hashOf } from './content-hash.ts'
import { addVersion, titleOf } from './keep-version.ts'
import { examineStored } from './read-draft.ts'

/** Our own convention: a policy that people read is far smaller. */
const CONTENT_CHARS_MOST = 200_000

interface Given {
  readonly draft: string
  /** The version that the author saw. */
  readonly version: number
  readonly content: Readonly<Record<string, unknown>>
  readonly house: House
  readonly now: Date
}

export interface SavedDraft {
  readonly version: number
  readonly hash: string
  readonly checked: CheckedDraft
}

/**
 * Keeps a version of a draft, complete or not. Where a colleague has saved since, nothing is kept and that is told:
 * both versions are still there, the colleague's on record and this one on the page.
 */
export async function saveDraft(
  open: Writing,
  { draft, version, content: given, house, now }: Given,
): Promise<SavedDraft | Refusal> {
  const found = await lockDraft(open, draft)
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  if (found.state !== 'writing')
    return refuse('DRAFT_CLOSED', '这份草稿已经提交或结束，不能再改。要改请先撤回。')
  const content = { ...given, id: found.policy }
  if (JSON.stringify(content).length > CONTENT_CHARS_MOST)
    return refuse('DRAFT_TOO_LARGE', '这份草稿太长，没有保存。请拆成几项政策。')
  const hash = hashOf(content)
  const isSame = hash === (await hashAt(open, draft, found.version))
  if (found.version !== version && !isSame)
    return refuse('DRAFT_CONFLICT', '同事刚刚保存过这份草稿，您的修改还没有存上，还在本页。')
  const next = isSame ? found.version : found.version + 1
  if (!isSame) {
    await addVersion(open, { draft, version: next, content })
    await open.sql
      .updateTable('policy_draft')
      .set({ version: next, title: titleOf(content), changed_by: open.acting.person, changed_at: now })
      .where('id', '=', draft)
      .execute()
  }
  open.audit({ kind: 'draft-saved', objectKind: 'draft', object: draft, detail: { version: next } })
  const { checked } = await examineStored(open, { id: draft, content }, house)
  return { version: next, hash, checked }
}

/** A draft, held so that nobody else changes it meanwhile. */
export function lockDraft({ sql }: Pick<Writing, 'sql'>, draft: string) {
  return sql
    .selectFrom('policy_draft')
    .select(['state', 'version', 'region', 'policy_id as policy', 'title'])
    .where('id', '=', draft)
    .forUpdate()
    .executeTakeFirst()
}

async function hashAt({ sql }: Writing, draft: string, version: number): Promise<string | undefined> {
  const row = await sql
    .selectFrom('policy_draft_version')
    .select('hash')
    .where('draft_id', '=', draft)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.hash
}
