import { choosePost, isRefusal, readMe, signOut } from '@yinyu/contract'
import { reading, serving } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { postsOf } from '../../door/standing.ts'
import { personOf } from './own-matter.ts'
import { ownSessionHandlers } from './own-sessions.ts'
import { readSampleMark } from './sample-mark.ts'
import { readWhoIAm } from './who-i-am.ts'

export const sessionHandlers = [
  ...ownSessionHandlers,

  reading(readMe, async (open, { caller, today, house }) => ({
    me: await readWhoIAm(open, caller, { today, passwordProfile: house.settings.passwordProfile }),
    isSample: await readSampleMark(open),
    today,
  })),

  serving(signOut, async ({ body, caller, house, key, now, setSession }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const command = { key, kind: signOut.id, content: { session: caller.session, ...body } }
    // Sessions belong to the entrance: the person may see the own ones, not change them.
    await house.storage.perform({ ...entrance, person: caller.acting.person }, command, async (open) => {
      const own = open.sql.updateTable('session').set({ ended_at: now }).where('ended_at', 'is', null)
      const ended = await (
        body.where === 'here'
          ? own.where('id', '=', caller.session ?? '')
          : own.where('account_id', '=', caller.account ?? '')
      ).executeTakeFirst()
      const sessions = Number(ended.numUpdatedRows)
      open.audit({
        kind: 'signed-out',
        objectKind: 'account',
        object: caller.account ?? '',
        detail: { sessions },
      })
      return null
    })
    setSession(undefined)
    return { done: true as const }
  }),

  serving(choosePost, async ({ body, caller, house, key, today, setSession, cookies }) => {
    const posts = await house.storage.read(entrance, (open) => postsOf(open, caller.account ?? '', today))
    const post = posts.find(({ id }) => id === body.post)
    if (post === undefined || caller.session === undefined) return refuseAtDoor('NOT_FOUND')
    const command = { key, kind: choosePost.id, content: body }
    await house.storage.perform({ ...entrance, person: caller.acting.person }, command, async (open) => {
      await open.sql
        .updateTable('session')
        .set({ post_id: post.id })
        .where('id', '=', caller.session ?? '')
        .execute()
      open.audit({ kind: 'post-chosen', objectKind: 'post', object: post.id })
      return null
    })
    const token = cookies['__Host-yinyu'] ?? cookies['yinyu']
    if (token !== undefined) setSession(token)
    return { done: true as const }
  }),
]
