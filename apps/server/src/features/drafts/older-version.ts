import type { Policy } from '@yinyu/rules'
import { versionsOf, type Publication } from './published.ts'

/** Where the version comes from that holds again after another one has ended. */
export type OlderVersion = 'published' | 'content'

/**
 * What holds again from the day after the last one of what a draft published: the version of the same number that began before
 * it and runs longer, else that of the content. Undefined: there is none, and it is shown as ended.
 */
export function olderVersion(
  content: readonly Pick<Policy, 'id'>[],
  published: readonly Publication[],
  draft: string,
): OlderVersion | undefined {
  const one = published.find((each) => each.draft === draft)
  if (one === undefined) return undefined
  const { id } = one.policy
  // Also where it never held and so is not among the versions.
  const others = versionsOf(published, id).filter((each) => each !== one && each.fromDay <= one.fromDay)
  const outlasts = ({ lastDay }: Publication) =>
    lastDay === undefined || (one.lastDay !== undefined && lastDay > one.lastDay)
  if (others.some(outlasts)) return 'published'
  return content.some((each) => each.id === id) ? 'content' : undefined
}
