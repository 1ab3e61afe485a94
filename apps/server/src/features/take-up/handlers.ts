import {
  annulTakeUp,
  answerPolicyNotice,
  countTakeUp,
  explainTakeUp,
  exportTakeUpFirms,
  isRefusal,
  listPolicyNotices,
  listTakeUp,
  listTakeUpFirms,
  readTakeUp,
  readTakeUpFirm,
  recordTakeUp,
  refuse,
  replyTakeUp,
  tellFirms,
  uploadTakeUp,
} from '@yinyu/contract'
import { isInRegion, WHOLE_COUNTRY, type RegionCode } from '@yinyu/kernel'
import { isRunning, POLICY_STATUS_TITLES, statusOn, type Policy } from '@yinyu/rules'
import { changing, reading, serving, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import type { StartReader } from '../firm-lists/read-sheet.ts'
import { answerRule } from '../reserve/answer-rule.ts'
import { countFirms, runningPolicy } from './count.ts'
import { takeUpFile } from './export.ts'
import { readEvents } from './events.ts'
import { listFirms, ROWS_A_PAGE } from './list-firms.ts'
import { answerNotice, tellNotices } from './policy-notices.ts'
import { readCounted, readCounts, readFunnel } from './read-funnel.ts'
import { annulEvent, recordFirms, replyToFirm } from './record.ts'
import { tellPolicy } from './tell.ts'
import { keepSteps, receiveSteps } from './upload.ts'

/** As many rows as a workbook takes. */
const EXPORT_ROWS_MOST = 100_000
const NO_COUNTS = { counts: [0, 0, 0, 0, 0, 0, 0], unknown: 0 }

/** Whether a policy can be for firms of a region: it lies in one of its areas, or one of them lies in it. */
function reaches({ region }: Policy, own: RegionCode): boolean {
  return region.in.some((area) => isInRegion(own, area) === 'met' || isInRegion(area, own) === 'met')
}

const readHandlers: readonly Handler[] = [
  reading(listTakeUp, async (open, { query, house, caller, today }) => {
    const own = caller.post?.region ?? WHOLE_COUNTRY
    const counts = await readCounts(open, query.year)
    const rows = await open.sql
      .selectFrom('take_up_count')
      .select((all) => ['policy', all.fn.max('counted_at').as('at')])
      .where('year', '=', query.year)
      .groupBy('policy')
      .execute()
    const counted = new Map(rows.map(({ policy, at }) => [policy, at]))
    return {
      policies: house.definitions.policies
        .filter((policy) => counts.has(policy.id) || (isRunning(policy, today) && reaches(policy, own)))
        .map((policy) => ({
          policy: policy.id,
          title: policy.title,
          status: POLICY_STATUS_TITLES[statusOn(policy, today)],
          countedAt: counted.get(policy.id)?.toISOString(),
          ...(counts.get(policy.id) ?? NO_COUNTS),
        })),
    }
  }),

  reading(readTakeUp, async (open, { query, house }) => {
    const policy = house.definitions.policies.find(({ id }) => id === query.policy)
    if (policy === undefined) return refuseAtDoor('NOT_FOUND')
    const { id, title } = policy
    return { policy: id, title, ...(await readFunnel(open, query)), counted: await readCounted(open, query) }
  }),

  reading(listTakeUpFirms, async (open, { query }) => {
    const { page, ...wish } = query
    const { count, rows } = await listFirms(open, wish, { from: (page - 1) * ROWS_A_PAGE, most: ROWS_A_PAGE })
    return { count, rows: [...rows] }
  }),

  serving(exportTakeUpFirms, async ({ query, caller, house, today, from }) => {
    const policy = house.definitions.policies.find(({ id }) => id === query.policy)
    if (policy === undefined) return refuseAtDoor('NOT_FOUND')
    const { rows } = await house.storage.read(caller.acting, (open) =>
      listFirms(open, query, { from: 0, most: EXPORT_ROWS_MOST }),
    )
    // What has left the house is on record: who, when, which filter; not the rows.
    const key = `export-${from.request}-${crypto.randomUUID()}`
    await house.storage.perform(
      caller.acting,
      { key, kind: exportTakeUpFirms.id, content: query },
      (open) => {
        open.audit({ kind: 'take-up-exported', objectKind: 'take-up', object: caller.acting.person })
        return Promise.resolve(null)
      },
    )
    return takeUpFile(rows, { policy, regions: house.catalogue.regions, today })
  }),

  reading(readTakeUpFirm, async (open, { params, query }) => {
    const wish = { ...query, which: 'reached' as const, enterprise: params.id }
    const { rows } = await listFirms(open, wish, { from: 0, most: 1 })
    const [firm] = rows
    if (firm === undefined) return refuseAtDoor('NOT_FOUND')
    return {
      firm,
      factsOn: firm.factsOn,
      why: [...firm.why],
      readOn: firm.readOn,
      events: await readEvents(open, { ...query, enterprise: params.id }),
    }
  }),

  reading(listPolicyNotices, async (open, { house }) => ({
    notices: await tellNotices(open, house.definitions),
  })),
]

const changeHandlers: readonly Handler[] = [
  serving(countTakeUp, async ({ body, caller, house, key, today }) => {
    const policy = runningPolicy(house.definitions, body.policy, today)
    if (isRefusal(policy)) return policy
    const answers = await answerRule(house, { kind: 'policy', id: policy.id })
    if (isRefusal(answers)) return answers
    const region = caller.post?.region ?? WHOLE_COUNTRY
    const command = { key, kind: countTakeUp.id, content: body }
    const { answer } = await house.storage.perform(caller.acting, command, (open) =>
      countFirms(open, { ...body, region, answers }),
    )
    return answer
  }),

  changing(tellFirms, async (open, { body, house, today }) => {
    const policy = runningPolicy(house.definitions, body.policy, today)
    if (isRefusal(policy)) return policy
    return tellPolicy(open, { ...body, policy, word: body.word }, today)
  }),

  changing(recordTakeUp, async (open, { body, house, today }) => {
    if (!house.definitions.policies.some(({ id }) => id === body.policy)) return refuseAtDoor('NOT_FOUND')
    const { step: kind, on, document, enterprises } = body
    return recordFirms(open, body, { enterprises, recorded: { kind, on, document }, today })
  }),

  changing(explainTakeUp, async (open, { body, house, today }) => {
    if (!house.definitions.policies.some(({ id }) => id === body.policy)) return refuseAtDoor('NOT_FOUND')
    const { reason, note, enterprises } = body
    return recordFirms(open, body, {
      enterprises,
      recorded: { kind: 'reason', on: today, reason, note },
      today,
    })
  }),

  changing(replyTakeUp, async (open, { body, house, today }) => {
    const policy = house.definitions.policies.find(({ id }) => id === body.policy)
    if (policy === undefined) return refuseAtDoor('NOT_FOUND')
    return replyToFirm(open, { ...body, title: policy.title }, today)
  }),

  changing(annulTakeUp, (open, { params, body, today }) =>
    annulEvent(open, { event: params.id, note: body.note, today }),
  ),

  changing(answerPolicyNotice, (open, { params, body, today }) =>
    answerNotice(open, { message: params.id, said: body, today }),
  ),
]

function uploadHandler(startReader: StartReader | undefined): Handler {
  return serving(uploadTakeUp, async ({ query, upload, caller, house, key, today }) => {
    if (!house.definitions.policies.some(({ id }) => id === query.policy)) return refuseAtDoor('NOT_FOUND')
    if (query.issuedOn > today) return refuse('LIST_DATE', '名单的日期不能晚于今天。', 'issuedOn')
    const received = await receiveSteps(upload, today, startReader)
    if (isRefusal(received)) return received
    const region = caller.post?.region ?? WHOLE_COUNTRY
    const command = { key, kind: uploadTakeUp.id, content: { ...query, sha256: received.sha256 } }
    const { answer } = await house.storage.perform(caller.acting, command, (open) =>
      keepSteps(open, { ...query, region, received }),
    )
    return answer
  })
}

/** `startReader`: how files are read; in a process of its own unless a test reads harmless ones faster. */
export function takeUpHandlersWith(startReader?: StartReader): readonly Handler[] {
  return [...readHandlers, ...changeHandlers, uploadHandler(startReader)]
}

export const takeUpHandlers: readonly Handler[] = takeUpHandlersWith()
