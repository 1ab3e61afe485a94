import type { RoleName } from '@yinyu/contract'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { newFirstPassword } from './first-password.ts'
import { insertAccount, insertCredential, insertPost } from './make-account.ts'

/** An account as it is told once, at the first start. */
export interface FirstAccount {
  readonly loginName: string
  readonly password: string
  readonly title: string
}

const administrators: readonly { loginName: string; title: string; role: RoleName }[] = [
  { loginName: 'admin-system', title: '系统管理员', role: 'system-administrator' },
  { loginName: 'admin-security', title: '安全管理员', role: 'security-administrator' },
  { loginName: 'admin-audit', title: '审计管理员', role: 'audit-administrator' },
]
const acting: Acting = { person: 'first-start', scope: { kind: 'sign-in' } }

/**
 * Makes the three administrators (三员分立) of the root region when there is no account at all, and gives their one-time
 * passwords to be shown once; none when there are accounts, and none to the second of two that start at once.
 */
export async function ensureAdministrators(
  storage: Storage,
  { now, region = '350000' }: { readonly now: Date; readonly region?: string },
): Promise<readonly FirstAccount[]> {
  const isEmpty = await storage.read(acting, async ({ sql }) => {
    const any = await sql.selectFrom('account').select('id').limit(1).executeTakeFirst()
    return any === undefined
  })
  if (!isEmpty) return []
  const made = await Promise.all(
    administrators.map(async (each) => {
      const password = newFirstPassword()
      return { ...each, password, hash: await hashPassword(password) }
    }),
  )
  const command = { key: 'first-start', kind: 'first-start', content: null }
  const { how } = await storage.perform(acting, command, async (open) => {
    const unit = '系统管理'
    await open.sql
      .insertInto('unit')
      .values({ region, name: unit })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    for (const { loginName, title, role, hash } of made) {
      const [account, post] = [crypto.randomUUID(), crypto.randomUUID()]
      await insertAccount(open, { id: account, loginName, personName: title, region })
      await insertCredential(open, { account, hash, next: 'must-change', now })
      const validFrom = dayInChina(now)
      await insertPost(open, { id: post, account, role, unit, region, state: 'active', validFrom })
    }
    return null
  })
  return how === 'done' ? made.map(({ loginName, password, title }) => ({ loginName, password, title })) : []
}
