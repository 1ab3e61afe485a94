const HOUR = 60
const DAY = 24 * HOUR
const SECOND_MS = 1_000
const MINUTE_S = 60

/** `90` → `每 90 分钟`, `360` → `每 6 小时`, `2880` → `每 2 天`: in the largest unit that comes out even. */
export function sayInterval(minutes: number): string {
  if (minutes % DAY === 0) return `每 ${minutes / DAY} 天`
  return minutes % HOUR === 0 ? `每 ${minutes / HOUR} 小时` : `每 ${minutes} 分钟`
}

/** How long something took: `不到 1 秒`, `12 秒`, `3 分 5 秒`. */
export function sayTook(from: string, to: string): string {
  const seconds = Math.floor((Date.parse(to) - Date.parse(from)) / SECOND_MS)
  if (seconds < 1) return '不到 1 秒'
  return seconds < MINUTE_S
    ? `${seconds} 秒`
    : `${Math.floor(seconds / MINUTE_S)} 分 ${seconds % MINUTE_S} 秒`
}
