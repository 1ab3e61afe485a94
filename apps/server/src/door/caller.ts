import { may, roles, type Permission, type RoleName } from '@yinyu/contract'
import type { Acting, Scope } from '../storage/scope.ts'

/** The post in which somebody acts. */
export interface ActingPost {
  readonly id: string
  readonly role: RoleName
  readonly unit: string
  readonly region: string
  readonly enterprise: string | undefined
}

/** Who calls: nobody yet, or an account in one of its posts. */
export interface Caller {
  readonly acting: Acting
  readonly account: string | undefined
  readonly session: string | undefined
  readonly post: ActingPost | undefined
  /** For a program with a token: less than the post allows. */
  readonly narrowed: readonly Permission[] | undefined
  readonly mustChangePassword: 'yes' | 'no'
}

export const nobody: Caller = {
  acting: { person: 'public', scope: { kind: 'nobody' } },
  account: undefined,
  session: undefined,
  post: undefined,
  narrowed: undefined,
  mustChangePassword: 'no',
}

/** What a post sees. */
export function scopeOf(post: ActingPost | undefined): Scope {
  if (post === undefined) return { kind: 'nobody' }
  const { reach } = roles[post.role]
  switch (reach) {
    case 'region':
    case 'people':
    case 'auditor':
      return { kind: reach, region: post.region }
    case 'enterprise':
      return post.enterprise === undefined
        ? { kind: 'nobody' }
        : { kind: 'enterprise', enterprise: post.enterprise }
    case 'audit':
      return { kind: 'audit' }
  }
}

/** Everything the caller may do now. */
export function permissionsOf({ post, narrowed }: Caller): readonly Permission[] {
  if (post === undefined) return []
  const held: readonly Permission[] = roles[post.role].permissions
  return narrowed === undefined ? held : held.filter((each) => narrowed.includes(each))
}

export function callerMay(caller: Caller, permission: Permission): boolean {
  if (caller.post === undefined || !may(caller.post.role, permission)) return false
  return caller.narrowed === undefined || caller.narrowed.includes(permission)
}
