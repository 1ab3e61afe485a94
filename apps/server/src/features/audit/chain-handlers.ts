import {
  readAuditChain,
  refuse,
  takeAuditCheckpoint,
  verifyAuditChain,
  type ChainOutcome,
} from '@yinyu/contract'
import { serving, type Handler } from '../../door/handler.ts'
import type { Verification } from '../../storage/audit/chain-break.ts'
import { readCheckpoint } from '../../storage/audit/checkpoint.ts'
import { countLinks, readHeads, readVerifications } from './chain-state.ts'

/** Ours: as many as one goes along in some seconds; more is done in parts, or by `yinyu audit verify`. */
const LINKS_MOST = 500_000

export const auditChainHandlers: readonly Handler[] = [
  serving(readAuditChain, async ({ query, caller, house }) => {
    const waiting = await house.storage.auditChain.readLag()
    return house.storage.read(caller.acting, async (open) => ({
      waiting: { events: waiting.events, seconds: Math.ceil(waiting.seconds) },
      ...(await readHeads(open, query.before)),
      verifications: await readVerifications(open),
    }))
  }),

  serving(verifyAuditChain, async ({ body, caller, house, key }) => {
    const { from, to } = body
    const checkpoint = body.checkpoint === undefined ? undefined : readCheckpoint(body.checkpoint)
    if (body.checkpoint !== undefined && checkpoint === undefined)
      return refuse('AUDIT_CHECKPOINT', '这不是审计链的校验点文件，请选择从本页下载的文件。', 'checkpoint')
    if (from !== undefined && to !== undefined && from > to)
      return refuse('AUDIT_DAYS', '开始日期晚于结束日期，请调整。', 'from')
    const links = await house.storage.read(caller.acting, (open) => countLinks(open, { from, to }))
    if (links > LINKS_MOST)
      return refuse(
        'AUDIT_TOO_MUCH',
        `这些日子里有 ${links} 条记录，超过一次可核对的 ${LINKS_MOST} 条，请分段核对。`,
      )
    const found = await house.storage.auditChain.verify({ from, to, checkpoint })
    if (found.how === 'busy') return refuse('AUDIT_BUSY', '另一次核对正在进行，请稍后再试。')
    const outcome = tellOutcome(found)
    const command = { key, kind: verifyAuditChain.id, content: body }
    const { answer } = await house.storage.perform(caller.acting, command, (open) => {
      const detail = detailOf({ from, to, checkpoint: checkpoint?.madeAt, ...outcome })
      open.audit({ kind: 'audit-verified', objectKind: 'audit', object: 'chain', detail })
      return Promise.resolve(outcome)
    })
    return answer
  }),

  serving(takeAuditCheckpoint, async ({ caller, house, now, today, from }) => {
    const checkpoint = await house.storage.auditChain.makeCheckpoint(now)
    const command = {
      key: `checkpoint-${from.request}-${crypto.randomUUID()}`,
      kind: takeAuditCheckpoint.id,
      content: null,
    }
    await house.storage.perform(caller.acting, command, (open) => {
      const detail = { links: checkpoint.links }
      open.audit({ kind: 'audit-checkpoint-taken', objectKind: 'audit', object: 'chain', detail })
      return Promise.resolve(null)
    })
    return {
      fileName: `审计链校验点-${today}.json`,
      type: 'application/json',
      content: Buffer.from(`${JSON.stringify(checkpoint, null, 2)}\n`),
    }
  }),
]

function tellOutcome(found: Verification): ChainOutcome {
  if (found.how === 'whole') return found
  const { other: _, ...first } = found.first
  return { how: 'broken', ...first }
}

/** What was looked at and what was found, as an event keeps it. */
function detailOf(given: Readonly<Record<string, string | number | undefined>>) {
  const said = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return Object.fromEntries(said) as Readonly<Record<string, string | number>>
}
