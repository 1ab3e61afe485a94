import { setImmediate as pause } from 'node:timers/promises'

/** Our own convention: so long one works before others get their turn. */
const TURN_MS = 20

/** Maps a long list and lets other calls go on meanwhile. */
export async function mapPausing<T, U>(list: readonly T[], map: (each: T) => U): Promise<readonly U[]> {
  const mapped: U[] = []
  let begun = performance.now()
  for (const each of list) {
    mapped.push(map(each))
    if (performance.now() - begun < TURN_MS) continue
    await pause()
    begun = performance.now()
  }
  return mapped
}
