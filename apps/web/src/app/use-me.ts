import { readMe, type Access, type Me } from '@yinyu/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { expectAnyPost, noteEnded, notePost } from './acting-post.ts'
import { call } from './call.ts'
import { queries } from './queries.tsx'

/** Who is signed in here. `state` is 'asking' until the server has told; without a server nobody is signed in. */
export interface WhoIsHere {
  readonly state: 'asking' | 'told'
  readonly me: Me | undefined
  readonly isSample: boolean
  readonly today: string | undefined
}

const KEY = ['me']
const question = queryOptions({ queryKey: KEY, queryFn: askWho, staleTime: 60_000 })

/** Asks who is here while the page itself is still being fetched: everything behind the sign-in waits for this answer. */
export async function askEarly(): Promise<void> {
  await queries.prefetchQuery(question)
}

export function useMe(): WhoIsHere {
  const { data, isPending } = useQuery(question)
  return {
    state: isPending ? 'asking' : 'told',
    me: data?.me,
    isSample: data?.isSample ?? false,
    today: data?.today,
  }
}

async function askWho() {
  const told = await call(readMe)
  // What was fetched for the other post must not be shown under this one's name.
  if (notePost(told.me?.post?.id) === 'moved') removeAllElse()
  return told
}

/** Asks who is here without emptying the page: not even a session that has ended takes away what is half typed. */
export async function askAgainWho(): Promise<void> {
  const told = await askWho().catch(() => undefined)
  if (told === undefined) return
  if (told.me === undefined) noteEnded()
  else queries.setQueryData(KEY, told)
}

/**
 * After a sign-in, a sign-out or a change of post everything is asked anew, who is here first: what is still on the page
 * may not be this person's to ask for.
 */
export async function askAnew(): Promise<void> {
  expectAnyPost()
  removeAllElse()
  await queries.resetQueries({ queryKey: KEY })
}

function removeAllElse(): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] })
}

/** Whether the person may open what needs this. */
export function mayOpen(me: Me | undefined, access: Access): boolean {
  if (access === 'public') return true
  if (me === undefined) return false
  return access === 'signed-in' || me.permissions.includes(access)
}
