import type { World } from './world.ts'

const REDRAW_MS = 200
const BAR_PLACES = 24

/** A bar on the terminal of whoever is watching; silent otherwise. */
export interface Progress {
  /** `part` of the whole from 0 to 1; undefined while the whole is unknown. */
  readonly show: (rows: number, part: number | undefined) => void
  readonly clear: () => void
}

export function startProgress(world: World): Progress {
  if (!world.isWatched) return { show: () => undefined, clear: () => undefined }
  const started = performance.now()
  let drawn = 0
  return {
    show: (rows, part) => {
      const now = performance.now()
      if (now - drawn < REDRAW_MS) return
      drawn = now
      world.err.write(`\r\u001B[K${sayProgress(rows, part, (now - started) / 1000)}`)
    },
    clear: () => {
      if (drawn > 0) world.err.write('\r\u001B[K')
    },
  }
}

/** `[######------] 50%  12,000 行  3,000 行/秒  还需约 4 秒`. */
export function sayProgress(rows: number, part: number | undefined, seconds: number): string {
  const perSecond = seconds > 0 ? Math.round(rows / seconds) : 0
  const speed = `${rows.toLocaleString('en')} 行  ${perSecond.toLocaleString('en')} 行/秒`
  if (part === undefined || part <= 0) return speed
  const done = Math.min(part, 1)
  const places = Math.round(done * BAR_PLACES)
  const left = Math.ceil((seconds / done) * (1 - done))
  return `[${'#'.repeat(places)}${'-'.repeat(BAR_PLACES - places)}] ${Math.floor(done * 100)}%  ${speed}  还需约 ${sayDuration(left)}`
}

function sayDuration(seconds: number): string {
  if (seconds < 60) return `${seconds} 秒`
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} 分钟` : `${(seconds / 3600).toFixed(1)} 小时`
}
