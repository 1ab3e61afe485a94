import { endSession, isRefusal, listSessions } from '@yinyu/contract'
import { reading, serving } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import { IDLE_MS_MOST, SESSION_MS_MOST } from '../../door/standing.ts'
import type { Strength } from '../sign-in/new-session.ts'
import { describeAgent } from './agent-words.ts'
import { personOf } from './own-matter.ts'

export const ownSessionHandlers = [
  reading(listSessions, async ({ sql }, { caller, now }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const idle = IDLE_MS_MOST[caller.post?.enterprise === undefined ? 'government' : 'enterprise']
    const rows = await sql
      .selectFrom('session')
      .select(['id', 'address', 'agent', 'strength', 'created_at', 'seen_at'])
      .where('account_id', '=', person.account)
      .where('ended_at', 'is', null)
      .where('seen_at', '>=', new Date(now.getTime() - idle))
      .where('created_at', '>=', new Date(now.getTime() - SESSION_MS_MOST))
      .orderBy('seen_at', 'desc')
      .orderBy('id')
      .execute()
    const sessions = rows.map(({ id, address, agent, strength, created_at, seen_at }) => ({
      id,
      address,
      agent: describeAgent(agent),
      strength: strength as Strength,
      since: created_at.toISOString(),
      lastUse: seen_at.toISOString(),
      isThisOne: id === person.session,
    }))
    return { sessions }
  }),

  serving(endSession, async ({ params, caller, house, key, now, setSession }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const command = { key, kind: endSession.id, content: params }
    await house.storage.perform({ ...entrance, person: person.account }, command, async (open) => {
      const { numUpdatedRows } = await open.sql
        .updateTable('session')
        .set({ ended_at: now })
        .where('id', '=', params.id)
        .where('account_id', '=', person.account)
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) throw new Refused(refuseAtDoor('NOT_FOUND'))
      open.audit({ kind: 'session-ended', objectKind: 'session', object: params.id })
      return null
    })
    if (params.id === person.session) setSession(undefined)
    return { done: true as const }
  }),
]
