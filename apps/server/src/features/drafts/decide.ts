import { refuse, type Refusal } from '@yinyu/contract'
import { addDays, type IsoDate } from '@yinyu/kernel'
import { policySchema, type Policy } from '@yinyu/rules'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { sendMessage } from '../messages/send-message.ts'
import { hasWritten, readVersion } from './draft-row.ts'
import { olderVersion } from './older-version.ts'
import { readPublications } from './published.ts'
import { lockDraft } from './save.ts'
import { setState } from './submit.ts'

type Outcome = Promise<{ done: true } | Refusal>

interface Given {
  readonly draft: string
  readonly decision: 'approved' | 'rejected'
  /** What the reviewer has read comes to this. */
  readonly hash: string
  readonly reason: string | undefined
  readonly today: IsoDate
  readonly now: Date
}

/** The second person's word: approved content is published from its day on, rejected content goes back with the reason. */
export async function decide(open: Writing, given: Given): Outcome {
  const { draft, decision, hash, reason, now } = given
  const found = await lockDraft(open, draft)
  if (found === undefined) return refuseAtDoor('NOT_FOUND')
  const review = await open.sql
    .selectFrom('policy_draft_review')
    .select(['id', 'version', 'hash', 'publish_from as publishFrom', 'submitted_by as author'])
    .where('draft_id', '=', draft)
    .where('decision', 'is', null)
    .executeTakeFirst()
  if (found.state !== 'submitted' || review === undefined)
    return refuse('DRAFT_CLOSED', '这份草稿没有在等待审批，可能已经撤回或审批过了。')
  if (review.hash !== hash)
    return refuse('DRAFT_CONFLICT', '您看到的不是提交审批的那一版，请刷新后看清再审批。')
  if (await hasWritten(open, draft, open.acting.person))
    return refuse('DRAFT_OWN', '您参与编写了这份草稿，要由另一个人审批。')
  await open.sql
    .updateTable('policy_draft_review')
    .set({ decision, reason: reason ?? null, decided_by: open.acting.person, decided_at: now })
    .where('id', '=', review.id)
    .execute()
  const fromDay = decision === 'approved' ? await publish(open, given, { ...found, ...review }) : undefined
  if (fromDay === undefined) {
    await setState(open, draft, 'writing', now)
    open.audit({ kind: 'draft-rejected', objectKind: 'draft', object: draft })
  }
  await tellAuthor(open, { author: review.author, title: found.title, draft, reason, fromDay })
  return { done: true }
}

interface Approved {
  readonly id: string
  readonly version: number
  readonly hash: string
  readonly publishFrom: IsoDate
  readonly region: string
  readonly policy: string
}

/** The content as it was approved, from its day on; a day that has passed meanwhile becomes today. */
async function publish(
  open: Writing,
  { draft, today, now }: Given,
  { id, version, hash, publishFrom, region, policy }: Approved,
): Promise<IsoDate> {
  const stored = await readVersion(open, draft, version)
  if (stored === undefined || stored.hash !== hash) throw new Error('an approved version is not on record')
  const fromDay = publishFrom < today ? today : publishFrom
  await setState(open, draft, 'approved', now)
  await open.sql
    .insertInto('published_policy')
    .values({
      draft_id: draft,
      review_id: id,
      region,
      policy_id: policy,
      content: JSON.stringify(policySchema.parse(stored.content)),
      hash,
      from_day: fromDay,
    })
    .execute()
  open.audit({
    kind: 'policy-published',
    objectKind: 'draft',
    object: draft,
    detail: { policy, hash, from: fromDay },
  })
  return fromDay
}

async function tellAuthor(
  open: Writing,
  given: {
    readonly author: string
    readonly title: string
    readonly draft: string
    readonly reason: string | undefined
    readonly fromDay: IsoDate | undefined
  },
): Promise<void> {
  const { author, title, draft, reason, fromDay } = given
  if (!/^[0-9a-f-]{36}$/.test(author)) return
  await sendMessage(open, {
    to: { account: author },
    title: `政策草稿${fromDay === undefined ? '被退回' : '已批准'}：${title}`.slice(0, 200),
    body:
      fromDay === undefined
        ? `原因：${reason ?? ''}`
        : `从 ${fromDay} 起发布。${reason ? `审批意见：${reason}` : ''}`,
    link: `/drafts/${draft}`,
  })
}

/** Ends a published policy on a day; it stays on record. From the next day on the older version holds again, where there is one. */
export async function withdraw(
  open: Writing,
  {
    draft,
    lastDay,
    because,
    content,
    today,
    now,
  }: {
    readonly draft: string
    readonly lastDay: IsoDate
    readonly because: string
    /** What this release brings: an older version may be there. */
    readonly content: readonly Pick<Policy, 'id'>[]
    readonly today: IsoDate
    readonly now: Date
  },
): Outcome {
  if ((await lockDraft(open, draft)) === undefined) return refuseAtDoor('NOT_FOUND')
  const found = await open.sql
    .selectFrom('published_policy')
    .select(['id', 'policy_id as policy', 'from_day as fromDay', 'last_day as lastDay'])
    .where('draft_id', '=', draft)
    .executeTakeFirst()
  if (found === undefined) return refuse('DRAFT_CLOSED', '这份草稿还没有发布，不用停止。')
  if (found.lastDay !== null) return refuse('DRAFT_CLOSED', '这项政策已经定了停止的日期。')
  if (lastDay < today && found.fromDay <= today)
    return refuse('DRAFT_DAY', '最后一天不能早于今天：已经按它办过的事不能倒回去。', 'lastDay')
  const neverBegan = found.fromDay > lastDay
  await open.sql
    .updateTable('published_policy')
    .set({
      last_day: neverBegan ? addDays(found.fromDay, -1) : lastDay,
      withdrawn_by: open.acting.person,
      withdrawn_at: now,
      withdrawn_because: because,
    })
    .where('id', '=', found.id)
    .execute()
  const again = olderVersion(content, await readPublications(open.sql), draft) ?? 'nothing'
  open.audit({
    kind: 'policy-withdrawn',
    objectKind: 'draft',
    object: draft,
    detail: { policy: found.policy, lastDay, again },
  })
  return { done: true }
}
