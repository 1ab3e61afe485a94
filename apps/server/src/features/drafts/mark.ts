import { refuse, type CheckedDraft, type Refusal } from '@yinyu/contract'
import type { House } from '../../house.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { Writing } from '../../storage/perform.ts'
import { readVersion } from './draft-row.ts'
import { examineStored } from './read-draft.ts'
import { lockDraft } from './save.ts'

interface Given {
  readonly draft: string
  readonly fingerprints: readonly string[]
  readonly judgement: 'right' | 'wrong'
  readonly remark: string | undefined
  readonly house: House
  readonly now: Date
}

/** Sets down what an author says of cases, as they come out now: a case that has changed is to be looked at anew. */
export async function markDraftCases(
  open: Writing,
  { draft, fingerprints, judgement, remark, house, now }: Given,
): Promise<{ checked: CheckedDraft } | Refusal> {
  const found = await lockDraft(open, draft)
  const version = found && (await readVersion(open, draft, found.version))
  if (found === undefined || version === undefined) return refuseAtDoor('NOT_FOUND')
  if (found.state !== 'writing') return refuse('DRAFT_CLOSED', '这份草稿已经提交或结束，不能再标记。')
  const before = await examineStored(open, { id: draft, content: version.content }, house)
  const there = new Set(before.checked.cases.map(({ fingerprint }) => fingerprint))
  if (fingerprints.some((each) => !there.has(each)))
    return refuse('DRAFT_CASE', '这些案例刚刚变了，请看清新的结果再标记。')
  const said = { judgement, remark: remark ?? null, marked_by: open.acting.person, marked_at: now }
  await open.sql
    .insertInto('policy_draft_mark')
    .values([...new Set(fingerprints)].map((fingerprint) => ({ draft_id: draft, fingerprint, ...said })))
    .onConflict((conflict) => conflict.columns(['draft_id', 'fingerprint']).doUpdateSet(said))
    .execute()
  open.audit({
    kind: 'draft-cases-marked',
    objectKind: 'draft',
    object: draft,
    detail: { cases: fingerprints.length, judgement },
  })
  const { checked } = await examineStored(open, { id: draft, content: version.content }, house)
  return { checked }
}
