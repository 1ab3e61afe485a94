import { refuse, type HeldPost, type Refusal } from '@yinyu/contract'
import type { IsoDate } from '@yinyu/kernel'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { putPostEnd } from './end-post.ts'
import { isOpenPost, readHeldPosts, readPost } from './held-posts.ts'
import { findRoleClash } from './role-clash.ts'
import { tellGiven, tellRefused } from './tell-decision.ts'

export type Decision =
  | { readonly decision: 'approve' }
  | { readonly decision: 'refuse'; readonly reason: string }

/** Who takes over from whom, when a handover has been approved. */
export interface Succession {
  readonly post: HeldPost
  readonly predecessor: string
}

/** Approves or refuses a proposed post: never one's own proposal, never a post of one's own. */
export async function decide(
  open: Writing,
  given: { readonly id: string; readonly decided: Decision; readonly today: IsoDate },
): Promise<{ readonly succession: Succession | undefined } | Refusal> {
  const { id, decided, today } = given
  await open.sql.selectFrom('post').select('id').where('id', '=', id).forUpdate().execute()
  const post = await readPost(open, id)
  if (post === undefined) return refuseAtDoor('NOT_FOUND')
  if (post.state !== 'proposed') return refuse('POST_DECIDED', '这个岗位已经有了决定，请刷新后再看。')
  if (!mayDecide(post, open.acting.person))
    return refuse(
      'POST_TWO_PERSONS',
      '提出的人不能自己批准，也不能批准自己的岗位。请由另一位安全管理员处理。',
    )
  if (decided.decision === 'refuse') {
    await putDecision(open, id, { state: 'refused', reason: decided.reason })
    await tellRefused(open, post, decided.reason)
    return { succession: undefined }
  }
  const fault = await findFault(open, post, today)
  if (fault !== undefined) return fault
  await putDecision(open, id, { state: 'active' })
  await tellGiven(open, post)
  return { succession: post.succeeds === undefined ? undefined : await succeed(open, post, post.succeeds) }
}

export function mayDecide(post: { account: string; proposedBy: string }, person: string): boolean {
  return post.account !== person && post.proposedBy !== person
}

async function findFault(open: Writing, post: HeldPost, today: IsoDate): Promise<Refusal | undefined> {
  if (!isOpenPost(post, today)) return refuse('POST_DATES', '这个岗位的期限已过，不能再批准。请重新提出。')
  const account = await open.sql
    .selectFrom('account')
    .select('state')
    .where('id', '=', post.account)
    .executeTakeFirst()
  if (account?.state !== 'active') return refuse('ACCOUNT_DISABLED', '账号已停用，不能批准岗位。')
  const held = await readHeldPosts(open, [post.account])
  const others = held.filter((each) => each.id !== post.id && isOpenPost(each, today))
  return findRoleClash(
    others.map(({ role }) => role),
    post.role,
  )
}

async function putDecision(
  open: Writing,
  id: string,
  given: { readonly state: 'active' } | { readonly state: 'refused'; readonly reason: string },
): Promise<void> {
  const { state } = given
  await open.sql
    .updateTable('post')
    .set({ state, decided_by: open.acting.person })
    .where('id', '=', id)
    .execute()
  if (given.state === 'active') open.audit({ kind: 'post-given', objectKind: 'post', object: id })
  else open.audit({ kind: 'post-refused', objectKind: 'post', object: id, detail: { reason: given.reason } })
}

/** The predecessor's post ends the day before; at once when it would never have been in force. */
async function succeed(open: Writing, post: HeldPost, before: string): Promise<Succession | undefined> {
  const old = await readPost(open, before)
  if (old === undefined) return undefined
  const lastDay = new Date(Date.parse(`${post.validFrom}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  if (lastDay < old.validFrom) await putPostEnd(open, before, old.validFrom)
  else {
    await open.sql.updateTable('post').set({ valid_to: lastDay }).where('id', '=', before).execute()
    open.audit({ kind: 'post-ended', objectKind: 'post', object: before, detail: { lastDay } })
  }
  return { post, predecessor: old.account }
}
