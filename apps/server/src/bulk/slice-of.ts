import { GROUP } from '@yinyu/rules'

/** One thread's share of so many firms. It begins at a whole group, so that no two threads write into one word. */
export function sliceOf(
  firms: number,
  thread: number,
  threads: number,
): { readonly from: number; readonly to: number } {
  const groups = Math.ceil(firms / GROUP)
  const from = Math.floor((groups * thread) / threads) * GROUP
  return { from, to: Math.min(firms, Math.floor((groups * (thread + 1)) / threads) * GROUP) }
}
