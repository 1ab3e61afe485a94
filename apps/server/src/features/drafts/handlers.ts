import {
  beginDraft,
  countDraft,
  decideDraft,
  dropDraft,
  exportDraft,
  isRefusal,
  listDrafts,
  listDraftVersions,
  listPublishedPolicies,
  markCases,
  readDraft,
  readDraftVersion,
  refuse,
  saveDraft,
  submitDraft,
  takeDraftBack,
  withdrawPolicy,
  type Refusal,
} from '@yinyu/contract'
import { sql } from 'kysely'
import { changing, reading, serving, type Asked, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import type { Writing } from '../../storage/perform.ts'
import { beginDraft as begin } from './begin.ts'
import { countFirms } from './count-firms.ts'
import { decide, withdraw } from './decide.ts'
import { readVersion, selectDrafts, tellDrafts } from './draft-row.ts'
import { exportFile } from './export-file.ts'
import { markDraftCases } from './mark.ts'
import { examineStored, readDraftWhole } from './read-draft.ts'
import { saveDraft as save } from './save.ts'
import { drop, submitForReview, takeBack } from './submit.ts'

const ROWS_MOST = 20
const VERSIONS_MOST = 200

export const draftHandlers: readonly Handler[] = [
  reading(listDrafts, async (open, { query: { state, page } }) => {
    let found = selectDrafts(open)
    found = state === undefined ? found.where('d.state', '<>', 'dropped') : found.where('d.state', '=', state)
    const { count } = await found
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const rows = await tellDrafts(
      found
        .orderBy('d.changed_at', 'desc')
        .orderBy('d.id')
        .offset((page - 1) * ROWS_MOST)
        .limit(ROWS_MOST),
    )
    return { count, rows }
  }),

  changing(beginDraft, async (open, { body, caller, house, today }) =>
    caller.post === undefined
      ? refuseAtDoor('NOT_ALLOWED')
      : begin(open, { beginning: body, post: caller.post, house, today }),
  ),

  reading(readDraft, (open, { params, house }) => readDraftWhole(open, params.id, house)),

  changing(saveDraft, async (open, { params, body, house, now }) => {
    const saved = await save(open, { draft: params.id, ...body, house, now })
    return isRefusal(saved) ? saved : { ...saved }
  }),

  reading(listDraftVersions, async (open, { params }) => {
    const rows = await open.sql
      .selectFrom('policy_draft_version')
      .select([
        'version',
        'saved_at as savedAt',
        sql<string>`coalesce(person_label(saved_by), '')`.as('savedBy'),
      ])
      .where('draft_id', '=', params.id)
      .orderBy('version', 'desc')
      .limit(VERSIONS_MOST)
      .execute()
    if (rows.length === 0) return refuseAtDoor('NOT_FOUND')
    return { versions: rows.map(({ savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() })) }
  }),

  reading(
    readDraftVersion,
    async (open, { params }) =>
      (await readVersion(open, params.id, params.version)) ?? refuseAtDoor('NOT_FOUND'),
  ),

  changing(markCases, (open, { params, body, house, now }) =>
    markDraftCases(open, { draft: params.id, ...body, remark: body.remark, house, now }),
  ),

  changing(submitDraft, (open, { params, body, house, today, now }) =>
    submitForReview(open, { draft: params.id, ...body, house, today, now }),
  ),

  changing(takeDraftBack, (open, { params, now }) => takeBack(open, params.id, now)),

  changing(dropDraft, (open, { params, now }) => drop(open, params.id, now)),

  serving(decideDraft, (asked) =>
    publishing(asked, decideDraft.id, (open) =>
      decide(open, { draft: asked.params.id, reason: undefined, ...asked.body, ...times(asked) }),
    ),
  ),

  serving(withdrawPolicy, (asked) =>
    publishing(asked, withdrawPolicy.id, (open) =>
      withdraw(open, {
        draft: asked.params.id,
        ...asked.body,
        content: asked.house.catalogue.policies,
        ...times(asked),
      }),
    ),
  ),

  reading(exportDraft, (open, { params, query, house }) =>
    exportFile(open, { draft: params.id, of: query.of, house }),
  ),

  // The board is read outside every transaction: making it may take a while.
  serving(countDraft, async ({ params, caller, house }) => {
    const found = await house.storage.read(caller.acting, async (open) => {
      const [row] = await tellDrafts(selectDrafts(open).where('d.id', '=', params.id))
      const version = row && (await readVersion(open, row.id, row.version))
      return row && version && examineStored(open, { id: row.id, content: version.content }, house)
    })
    if (found === undefined || caller.post === undefined) return refuseAtDoor('NOT_FOUND')
    const { policy, checked } = found
    if (policy === undefined) return refuse('DRAFT_NOT_READY', `还数不出来：${checked.wanting.join('；')}。`)
    const occasion = { on: checked.on, purpose: 'new' } as const
    return countFirms(house, { policy, occasion, region: caller.post.region })
  }),

  serving(listPublishedPolicies, ({ house, today }) =>
    Promise.resolve({ on: today, policies: house.published.on(today).map((policy) => ({ ...policy })) }),
  ),
]

function times({ today, now }: Pick<Asked, 'today' | 'now'>) {
  return { today, now }
}

/** Changes what is published, and has this house know of it once that is on record. */
async function publishing(
  { caller, house, key, params, body }: Asked,
  kind: string,
  work: (open: Writing) => Promise<{ done: true } | Refusal>,
): Promise<{ done: true } | Refusal> {
  const { answer } = await house.storage.perform(
    caller.acting,
    { key, kind, content: { params, body } },
    async (open) => {
      const done = await work(open)
      if (isRefusal(done)) throw new Refused(done)
      return done
    },
  )
  await house.published.refresh()
  return answer
}
