import {
  confirmDeclaration,
  handInDeclaration,
  listReceipts,
  readDeclaration,
  readOwnEnterprise,
  readOwnFacts,
  returnDeclaration,
  saveDeclaration,
  saveReceipt,
} from '@yinyu/contract'
import type { Caller } from '../../door/caller.ts'
import { changing, reading, type Handler } from '../../door/handler.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { sendMessage } from '../messages/send-message.ts'
import { readLastWords } from '../registry/read-facts.ts'
import { readEnterpriseFile } from '../registry/read-file.ts'
import { confirmFields, findUnready } from './confirm.ts'
import { readOpenDeclaration } from './open-declaration.ts'
import { readReceipts } from './read-receipts.ts'
import { receiptDigest } from './receipt.ts'
import { saveFields } from './save.ts'

export const declarationHandlers: readonly Handler[] = [
  reading(readOwnEnterprise, (open, { caller }) => readEnterpriseFile(open, ownOf(caller))),

  reading(readOwnFacts, async (open, { caller, house, today }) => {
    const { indicators } = house.definitions
    const asked = { enterprise: ownOf(caller), indicators, on: today, knownOn: today }
    return { on: today, facts: await readLastWords(open, asked) }
  }),

  reading(readDeclaration, async (open, { caller }) => ({
    declaration: await readOpenDeclaration(open, ownOf(caller)),
  })),

  changing(saveDeclaration, (open, { body, caller, house, now }) =>
    saveFields(open, {
      enterprise: ownOf(caller),
      changes: body.changes,
      indicators: house.definitions.indicators,
      now,
    }),
  ),

  changing(handInDeclaration, async (open, { caller, house, today }) => {
    const enterprise = ownOf(caller)
    const known = await readOpenDeclaration(open, enterprise, 'to change')
    if (known === undefined) return refuseAtDoor('NOT_FOUND')
    const unready = findUnready(known.entries, { indicators: house.definitions.indicators, today })
    if (unready !== undefined) return unready
    await open.sql
      .updateTable('declaration')
      .set({ state: 'ready', ready_by: open.acting.person })
      .where('id', '=', known.id)
      .execute()
    await sendMessage(open, {
      to: { enterprise },
      title: '有一份数据等待授权人确认',
      body: `经办人已填好 ${Object.keys(known.entries).length} 项数据，请授权人核对后确认。`,
      link: '/our/facts',
    })
    open.audit({ kind: 'declaration-ready', objectKind: 'declaration', object: known.id })
    return { done: true as const }
  }),

  changing(confirmDeclaration, (open, { body, caller, house, today, now }) =>
    confirmFields(open, {
      enterprise: ownOf(caller),
      seen: body.seen,
      indicators: house.definitions.indicators,
      today,
      now,
    }),
  ),

  changing(returnDeclaration, async (open, { body, caller }) => {
    const enterprise = ownOf(caller)
    const known = await readOpenDeclaration(open, enterprise, 'to change')
    if (known?.state !== 'ready') return refuseAtDoor('NOT_FOUND')
    await open.sql.updateTable('declaration').set({ state: 'draft' }).where('id', '=', known.id).execute()
    await sendMessage(open, {
      to: { enterprise },
      title: '授权人退回了填写的数据',
      body: body.note,
      link: '/our/facts',
    })
    open.audit({ kind: 'declaration-returned', objectKind: 'declaration', object: known.id })
    return { done: true as const }
  }),

  reading(listReceipts, async (open, { caller }) => ({
    receipts: (await readReceipts(open, ownOf(caller))).map(({ text, ...rest }) => ({
      ...rest,
      text,
      digest: receiptDigest(text),
    })),
  })),

  reading(saveReceipt, async (open, { caller, params }) => {
    const found = (await readReceipts(open, ownOf(caller))).find(({ id }) => id === params.id)
    if (found === undefined) return refuseAtDoor('NOT_FOUND')
    return {
      fileName: `填报回执-${found.number}.txt`,
      type: 'text/plain; charset=utf-8',
      content: Buffer.from(found.text),
    }
  }),
]

/** Only posts of an enterprise hold these permissions; without one nothing is found. */
function ownOf({ post }: Caller): string {
  return post?.enterprise ?? '00000000-0000-0000-0000-000000000000'
}
