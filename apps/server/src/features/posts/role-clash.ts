import { refuse, roles, type Refusal, type RoleName } from '@yinyu/contract'

/**
 * Why somebody with these roles cannot have another: the three administrators are three persons without business
 * (三员分立), who audits does not act, and who decides for the public is not a firm's agent. Undefined when they go together.
 */
export function findRoleClash(held: readonly RoleName[], wanted: RoleName): Refusal | undefined {
  const other = held.find((role) => sideOf(role) !== sideOf(wanted))
  if (other === undefined) return undefined
  return refuse(
    'POST_ROLES_APART',
    `同一个人不能既是${roles[other].title}又是${roles[wanted].title}。请先结束原来的岗位，或换一个人。`,
    'role',
  )
}

function sideOf(role: RoleName): string {
  const { reach } = roles[role]
  return reach === 'people' || reach === 'audit' ? role : reach
}
