import { permissions, roles, type RoleName } from '@yinyu/contract'

const sights = {
  region: '本地区和下级地区的企业',
  enterprise: '只有这一家企业',
  people: '本地区的账号和岗位，看不到业务数据',
  auditor: '本地区和下级地区的企业，以及办过的事的记录；只看不改',
  audit: '全部审计记录，看不到业务数据',
} as const

/** What a role sees and what it may do, in words. */
export function sayRole(role: RoleName): { readonly sees: string; readonly may: readonly string[] } {
  const { reach, permissions: held } = roles[role]
  return { sees: sights[reach], may: held.map((each) => permissions[each]) }
}
