import {
  createAccount,
  createUnit,
  isRefusal,
  listAccounts,
  listUnits,
  refuse,
  resetPassword,
  setAccountState,
  unlockAccount,
} from '@yinyu/contract'
import { changing, reading, serving } from '../../door/handler.ts'
import { entrance } from '../../door/recognise.ts'
import { refuseAtDoor } from '../../door/refusals.ts'
import { Refused } from '../../door/refused.ts'
import { sqlState } from '../../storage/connection.ts'
import { writeScope } from '../../storage/scope.ts'
import { readHeldPosts } from '../posts/held-posts.ts'
import { findLastAdministrator } from '../posts/last-administrator.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { shownOnce } from '../sign-in/shown-once.ts'
import { newFirstPassword } from './first-password.ts'
import { readAccounts } from './list-accounts.ts'
import { insertAccount, insertCredential } from './make-account.ts'
import { resetWithin } from './reset-password.ts'
import { findVisibleAccount } from './visible-account.ts'

const done = { done: true } as const
const DUPLICATE_KEY = '23505'
const elsewhere = refuse('ACCOUNT_REGION', '这个地区不在您的范围内。', 'region')
const loginNameTaken = refuse('LOGIN_NAME_TAKEN', '这个用户名已经有人用了，请换一个。', 'loginName')

export const accountHandlers = [
  reading(listAccounts, (open, { query, now }) => readAccounts(open, query, now)),

  serving(createAccount, async ({ body, caller, house, key, now }) => {
    const { acting } = caller
    if (!`people:${body.region}`.startsWith(writeScope(acting.scope))) return elsewhere
    const { loginName } = body
    const id = crypto.randomUUID()
    const password = newFirstPassword()
    const hash = await hashPassword(password)
    const command = { key, kind: createAccount.id, content: body }
    const work = house.storage.perform(acting, command, async (open) => {
      await insertAccount(open, { id, ...body })
      await insertCredential(open, { account: id, hash, next: 'must-change', now })
      return null
    })
    const { how } = await work.catch((error: unknown) => {
      throw sqlState(error) === DUPLICATE_KEY ? new Refused(loginNameTaken) : error
    })
    return how === 'repeated' ? shownOnce : { id, loginName, password }
  }),

  changing(setAccountState, async (open, { params, body, caller, today }) => {
    const account = await findVisibleAccount(open, params.id)
    if (account === undefined) return refuseAtDoor('NOT_FOUND')
    if (account.id === caller.account)
      return refuse('ACCOUNT_OWN', '不能停用自己的账号。请由另一位系统管理员办理。')
    if (account.state === body.state) return refuse('ACCOUNT_STATE', '账号已经是这个状态，请刷新后再看。')
    if (body.state === 'disabled') {
      const posts = await readHeldPosts(open, [account.id])
      const last = await findLastAdministrator(
        open,
        posts.filter(({ validTo }) => validTo === undefined || validTo >= today),
      )
      if (last !== undefined) return last
    }
    await open.sql.updateTable('account').set({ state: body.state }).where('id', '=', account.id).execute()
    const kind = body.state === 'disabled' ? 'account-disabled' : 'account-enabled'
    open.audit({ kind, objectKind: 'account', object: account.id })
    return done
  }),

  serving(resetPassword, async ({ params, body, caller, house, key, now, today }) => {
    const { acting } = caller
    const known = await house.storage.read(acting, (open) => findVisibleAccount(open, params.id))
    if (known === undefined) return refuseAtDoor('NOT_FOUND')
    const password = newFirstPassword()
    const hash = await hashPassword(password)
    const command = { key, kind: resetPassword.id, content: { ...params, ...body } }
    const { how } = await house.storage.perform(
      { ...entrance, person: acting.person },
      command,
      async (open) => {
        const reset = { account: known.id, hash, ...body, now, today, scope: acting.scope }
        const fault = await resetWithin(open, reset)
        if (isRefusal(fault)) throw new Refused(fault)
        return null
      },
    )
    return how === 'repeated' ? shownOnce : { id: known.id, loginName: known.loginName, password }
  }),

  serving(unlockAccount, async ({ params, caller, house, key }) => {
    const { acting } = caller
    const known = await house.storage.read(acting, (open) => findVisibleAccount(open, params.id))
    if (known === undefined) return refuseAtDoor('NOT_FOUND')
    const command = { key, kind: unlockAccount.id, content: params }
    await house.storage.perform({ ...entrance, person: acting.person }, command, async (open) => {
      await open.sql
        .updateTable('credential')
        .set({ failures: 0, locked_until: null })
        .where('account_id', '=', known.id)
        .execute()
      open.audit({ kind: 'account-unlocked', objectKind: 'account', object: known.id })
      return null
    })
    return done
  }),

  reading(listUnits, async ({ sql, acting }) => {
    const rows = await sql
      .selectFrom('unit')
      .select(['id', 'region', 'name'])
      .orderBy('region')
      .orderBy('name')
      .execute()
    return { units: rows.filter(({ region }) => `people:${region}`.startsWith(writeScope(acting.scope))) }
  }),

  changing(createUnit, async (open, { body }) => {
    if (!`people:${body.region}`.startsWith(writeScope(open.acting.scope))) return elsewhere
    const made = await open.sql
      .insertInto('unit')
      .values(body)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined) return refuse('UNIT_KNOWN', '这个地区已经有这个单位。', 'name')
    open.audit({ kind: 'unit-made', objectKind: 'unit', object: made.id, detail: { region: body.region } })
    return { id: made.id }
  }),
]
