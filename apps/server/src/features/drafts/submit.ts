import { refuse, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import type { House } from '../../house.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { readVersion } from './draft-row.ts'
import { examineStored } from './read-draft.ts'
import { lockDraft } from './save.ts'

type Outcome = Promise<{ done: true } | Refusal>

interface Given {
  readonly draft: string
  /** The version that the author means; another is not submitted by mistake. */
  readonly version: number
  readonly publishFrom: IsoDate
  readonly house: House
  readonly today: IsoDate
  readonly now: Date
}

/** Asks for approval of exactly this version: without faults, every case looked at, none of them wrong. */
export async function submitForReview(open: Writing, given: Given): Outcome {
  const { draft, version: wanted, publishFrom, house, today, now } = given
  const found = await lockDraft(open, draft)
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  if (found.state !== 'writing') return refuse('DRAFT_CLOSED', '这份草稿已经提交或结束。')
  if (found.version !== wanted)
    return refuse('DRAFT_CONFLICT', '同事刚刚保存过这份草稿，请看清最新内容再提交。')
  if (publishFrom < today) return refuse('DRAFT_DAY', '发布日期不能早于今天。', 'publishFrom')
  const version = await readVersion(open, draft, wanted)
  if (version === undefined) return refuseAtDoor('NOT_FOUND')
  const { checked } = await examineStored(open, { id: draft, content: version.content }, house)
  if (checked.wanting.length > 0)
    return refuse('DRAFT_NOT_READY', `还不能提交：${checked.wanting.join('；')}。`)
  await open.sql
    .insertInto('policy_draft_review')
    .values({ draft_id: draft, version: wanted, hash: version.hash, publish_from: publishFrom })
    .execute()
  await setState(open, draft, 'submitted', now)
  open.audit({
    kind: 'draft-submitted',
    objectKind: 'draft',
    object: draft,
    detail: { version: wanted, hash: version.hash },
  })
  return { done: true }
}

/** Takes a draft back before it is decided, to write on. */
export async function takeBack(open: Writing, draft: string, now: Date): Outcome {
  const found = await lockDraft(open, draft)
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  if (found.state !== 'submitted') return refuse('DRAFT_CLOSED', '这份草稿没有在等待审批，不用撤回。')
  await open.sql
    .updateTable('policy_draft_review')
    .set({ decision: 'taken-back', decided_by: open.acting.person, decided_at: now })
    .where('draft_id', '=', draft)
    .where('decision', 'is', null)
    .execute()
  await setState(open, draft, 'writing', now)
  open.audit({ kind: 'draft-taken-back', objectKind: 'draft', object: draft })
  return { done: true }
}

/** Puts a draft aside for good; it stays on record. */
export async function drop(open: Writing, draft: string, now: Date): Outcome {
  const found = await lockDraft(open, draft)
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  if (found.state !== 'writing') return refuse('DRAFT_CLOSED', '只有编写中的草稿可以放弃。')
  await setState(open, draft, 'dropped', now)
  open.audit({ kind: 'draft-dropped', objectKind: 'draft', object: draft })
  return { done: true }
}

export async function setState(
  { sql, acting }: Writing,
  draft: string,
  state: 'writing' | 'submitted' | 'approved' | 'dropped',
  now: Date,
): Promise<void> {
  await sql
    .updateTable('policy_draft')
    .set({ state, changed_by: acting.person, changed_at: now })
    .where('id', '=', draft)
    .execute()
}
