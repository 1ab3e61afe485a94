import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { newFirstPassword } from './first-password.ts'
import { putNewPassword } from './reset-password.ts'

const acting: Acting = { person: 'operator', scope: { kind: 'sign-in' } }

/**
 * Gives somebody a new first password from the command line of the server, also an administrator, whom nobody else may
 * reset: it is shown once and has to be changed. Takes the authenticator away too. Undefined when there is no such account.
 */
export async function giveNewPassword(
  storage: Storage,
  { loginName, now }: { readonly loginName: string; readonly now: Date },
): Promise<string | undefined> {
  const password = newFirstPassword()
  const hash = await hashPassword(password)
  const account = await storage.read(acting, ({ sql }) =>
    sql.selectFrom('account').select('id').where('login_name', '=', loginName).executeTakeFirst(),
  )
  if (account === undefined) return undefined
  const command = { key: `new-password-${crypto.randomUUID()}`, kind: 'new-password', content: null }
  await storage.perform(acting, command, async (open) => {
    await putNewPassword(open, { account: account.id, hash, authenticator: 'remove', now })
    return null
  })
  return password
}
