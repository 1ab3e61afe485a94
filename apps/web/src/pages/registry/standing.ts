import type { RegistryFilter, Standing } from '@yinyu/contract'

/** How titles are counted by this filter; undefined when titles do not matter. The registry counts the same way. */
export function standingAsked({ title, standing, grantedIn, dueIn }: RegistryFilter): Standing | undefined {
  if (standing !== undefined) return standing
  if (grantedIn !== undefined || dueIn !== undefined) return 'ever'
  return title === undefined ? undefined : 'valid'
}

const notes: Record<Standing, string> = {
  valid: '按“有效”列：今天在有效期内，没有暂停或撤销；曾经有过的不算。',
  ever: '按“累计认定”列：认定过的都算，不论今天是否有效。',
  due: '只列今天有效、90 天内到期的。',
  expired: '只列有效期已过、没有撤销的。',
  suspended: '只列正在暂停的。',
  revoked: '只列已经撤销的。',
}

/** One line that says which count is meant, so that 有效 and 累计认定 are never taken for each other. */
export function sayStanding(filter: RegistryFilter): string | undefined {
  const standing = standingAsked(filter)
  return standing && notes[standing]
}
