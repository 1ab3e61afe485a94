import { notForTokens, permissions, type Permission } from '@yinyu/contract'

/** What a token of somebody may be given: what the person may do, but not what is for people alone. */
export function rightsForTokens(held: readonly Permission[]): readonly Permission[] {
  return held.filter((each) => !notForTokens.includes(each))
}

export function sayRights(rights: readonly Permission[]): string {
  return rights.map((each) => permissions[each]).join('、')
}
