import type { IsoDate } from '@yinyu/kernel'

/** Today by this machine's clock: the one place of the page that looks at it. */
export function today(): IsoDate {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** Now, to the minute: `2026-06-01 14:03`. */
export function thisMinute(): string {
  const now = new Date()
  return `${today()} ${[now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')}`
}
