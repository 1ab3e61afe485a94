import type { Writing } from '../../storage/perform.ts'
import { sendMessage } from '../messages/send-message.ts'
import type { ProposedPost } from './held-posts.ts'

/** Tells whoever has the post now, and whoever asked for it in person. */
export async function tellGiven(open: Writing, post: ProposedPost): Promise<void> {
  await sendMessage(open, {
    to: { account: post.account },
    title: `岗位已经批准：${post.roleTitle}`,
    body: `${sayPost(post)}，从 ${post.validFrom} 起${post.validTo === undefined ? '' : `到 ${post.validTo} 止`}。有几个岗位时，在页面右上角切换。`,
    link: '/account',
  })
  if (post.deputyFor === undefined && post.succeeds === undefined) return
  await sendMessage(open, {
    to: { account: post.proposedBy },
    title: post.succeeds === undefined ? '请人代办已经批准' : '岗位移交已经批准',
    body: `${sayPost(post)}，从 ${post.validFrom} 起。`,
    link: '/account',
  })
}

/** Tells whoever proposed it why not; a program that did has no messages. */
export async function tellRefused(open: Writing, post: ProposedPost, reason: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(post.proposedBy)) return
  await sendMessage(open, {
    to: { account: post.proposedBy },
    title: `岗位没有批准：${post.roleTitle}`,
    body: `${sayPost(post)}。原因：${reason}`,
    link: post.deputyFor === undefined && post.succeeds === undefined ? '/people' : '/account',
  })
}

function sayPost({ unit, roleTitle }: ProposedPost): string {
  return `${unit}（${roleTitle}）`
}
