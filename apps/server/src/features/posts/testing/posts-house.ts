import type { TestAnswer, TestCaller, TestHouse } from '../../../door/testing/open-house.ts'
import type { Engine } from '../../../storage/testing/clusters.ts'
import { openPeopleHouse } from '../../testing/people-house.ts'

export const PASSWORD = 'Shan-gao-yue-xiao-41'
export const UNIT = '晋江市示例局'
export const REASON = '这个人已经调走'

/** A house of a county with one unit and the two who are needed for a post: one proposes, another decides. */
export interface PostsHouse {
  readonly it: TestHouse
  readonly system: TestCaller
  readonly security: TestCaller
}

export async function openPostsHouse(engine: Engine, now: () => Date): Promise<PostsHouse> {
  const it = await openPeopleHouse(engine, { now })
  const system = await it.signIn({ role: 'system-administrator', region: '350582' })
  const security = await it.signIn({ role: 'security-administrator', region: '350582' })
  await system.send('/api/units', { name: UNIT, region: '350582' })
  return { it, system, security }
}

export function decide(by: TestCaller, post: string, decision: 'approve' | 'refuse'): Promise<TestAnswer> {
  return by.send(
    `/api/posts/${post}/decide`,
    decision === 'approve' ? { decision } : { decision, reason: REASON },
  )
}

/** The roles in which somebody is recognised; undefined when they are not. */
export async function postsOf(caller: {
  get(path: string): Promise<TestAnswer>
}): Promise<readonly string[] | undefined> {
  const { answer } = await caller.get('/api/me')
  return (answer as { me?: { posts: { role: string }[] } }).me?.posts.map(({ role }) => role)
}

export function idOf({ answer }: TestAnswer): string {
  return (answer as { id: string }).id
}

export function refusedAs({ answer }: TestAnswer): string {
  return (answer as { refused?: string }).refused ?? 'done'
}
