import { parseWords } from '../command-line.ts'
import { refuse } from '../refusal.ts'
import { withUpkeep } from '../upkeep.ts'
import { print, type World } from '../world.ts'

/** `yinyu password`: a new one-time password for somebody whom no administrator may reset, such as an administrator. */
export async function password(words: readonly string[], world: World): Promise<0 | 1> {
  const { values, positionals } = parseWords({ login: { type: 'string' } } as const, words)
  if (positionals.length > 0) {
    const what = `password 多写了 ${positionals.join('、')}`
    throw refuse('USAGE_FILE', { what, todo: '请写成 yinyu password --login 用户名' })
  }
  const loginName = values.login?.trim().toLowerCase() ?? ''
  if (loginName === '') {
    const what = 'password 没有写给谁'
    throw refuse('USAGE_VALUE', { what, todo: '请写成 yinyu password --login 用户名' })
  }
  const made = await withUpkeep(({ renewPassword }) =>
    renewPassword(world.env, { loginName, now: new Date() }),
  )
  if (made === undefined) {
    const what = `没有用户名是“${loginName}”的账号`
    throw refuse('ACCOUNT_NOT_FOUND', { what, todo: '请核对用户名，以及 DATABASE_URL 或 YINYU_DATA' })
  }
  print(world.out, [
    `${loginName} 的新密码：${made}`,
    '只显示这一次，请当面交给本人；首次登录后必须修改。原来的登录都已退出，动态码已停用，锁定已解除，这件事已记入审计。',
  ])
  return 0
}
