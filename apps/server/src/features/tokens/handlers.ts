import { endToken, isRefusal, listTokens, makeToken, notForTokens, refuse } from '@yinyu/contract'
import { permissionsOf } from '../../door/caller.ts'
import { reading, serving } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import { newToken } from '../../door/token.ts'
import { personOf } from '../sessions/own-matter.ts'
import { shownOnce } from '../sign-in/shown-once.ts'
import { readOwnTokens } from './own-tokens.ts'
import { lastDayOfToken } from './valid-to.ts'

export const tokenHandlers = [
  reading(listTokens, async (open, { caller, today }) => {
    const person = personOf(caller)
    return isRefusal(person) ? person : { tokens: await readOwnTokens(open, person.account, today) }
  }),

  serving(makeToken, async ({ body, caller, house, key, today }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const held = permissionsOf(caller)
    const { post } = caller
    const isTooMuch = body.permissions.some((each) => !held.includes(each) || notForTokens.includes(each))
    if (isTooMuch || post === undefined)
      return refuse(
        'TOKEN_RIGHTS',
        '令牌只能有您自己现有的权限，也不能用来管理账号、岗位和令牌。',
        'permissions',
      )
    const last = lastDayOfToken(today)
    if (body.validTo < today || body.validTo > last)
      return refuse('TOKEN_VALID_TO', `令牌最长一年：有效期请选今天到 ${last} 之间。`, 'validTo')
    const { token, digest } = newToken()
    const id = crypto.randomUUID()
    const command = { key, kind: makeToken.id, content: body }
    const acting = { ...entrance, person: person.account }
    const { how } = await house.storage.perform(acting, command, async (open) => {
      const { title, permissions, validTo } = body
      await open.sql
        .insertInto('api_token')
        .values({
          id,
          token_digest: digest,
          account_id: person.account,
          post_id: post.id,
          title,
          permissions: JSON.stringify(permissions),
          valid_to: validTo,
        })
        .execute()
      const detail = { permissions: permissions.length, validTo }
      open.audit({ kind: 'token-made', objectKind: 'token', object: id, detail })
      return null
    })
    return how === 'repeated' ? shownOnce : { id, token }
  }),

  serving(endToken, async ({ params, caller, house, key, now }) => {
    const person = personOf(caller)
    if (isRefusal(person)) return person
    const command = { key, kind: endToken.id, content: params }
    await house.storage.perform({ ...entrance, person: person.account }, command, async (open) => {
      const { numUpdatedRows } = await open.sql
        .updateTable('api_token')
        .set({ ended_at: now })
        .where('id', '=', params.id)
        .where('account_id', '=', person.account)
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) throw new Refused(refuseAtDoor('NOT_FOUND'))
      open.audit({ kind: 'token-ended', objectKind: 'token', object: params.id })
      return null
    })
    return { done: true as const }
  }),
]
