/** How many wrong attempts lock an account and for how long (GB/T 22239-2019 8.1.4.1 with the usual figures). */
const FAILURES_MOST = 5
const LOCK_MS = 15 * 60_000
/** From when on it is told how many are left; our own convention. */
const TOLD_FROM = 3
const MINUTE_MS = 60_000

/** What went wrong on this page for one login name. The server tells nobody whether there is such an account. */
export interface FailedAttempts {
  readonly loginName: string
  readonly count: number
  /** When the last allowed one failed. */
  readonly lockedAt: number | undefined
}

export const noAttempts: FailedAttempts = { loginName: '', count: 0, lockedAt: undefined }

/** One more failed attempt; another name, or the end of the lock, begins anew. */
export function afterFailure(before: FailedAttempts, loginName: string, now: number): FailedAttempts {
  const name = loginName.trim().toLowerCase()
  const isOver = before.lockedAt !== undefined && now - before.lockedAt >= LOCK_MS
  if (before.loginName !== name || isOver) return { loginName: name, count: 1, lockedAt: undefined }
  if (before.lockedAt !== undefined) return before
  const count = before.count + 1
  return { loginName: name, count, lockedAt: count >= FAILURES_MOST ? now : undefined }
}

/** What to know before the next attempt; undefined when there is nothing to warn of. */
export function sayAttempts({ count, lockedAt }: FailedAttempts, now: number): string | undefined {
  if (lockedAt !== undefined) {
    const left = Math.ceil((lockedAt + LOCK_MS - now) / MINUTE_MS)
    return left > 0
      ? `已连续 ${FAILURES_MOST} 次没有通过，这个账号锁定 15 分钟，还有 ${left} 分钟。这期间输对也不能登录；着急请联系管理员解除锁定。`
      : '锁定时间已过，可以再试。'
  }
  return count < TOLD_FROM ? undefined : `最多还可以试 ${FAILURES_MOST - count} 次，之后账号会锁定 15 分钟。`
}
