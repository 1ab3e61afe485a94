import type { Run } from './runs.ts'

const MINUTE_MS = 60_000

/** What dueness looks at, newest first. */
export type Past = Pick<Run, 'startedAt' | 'endedAt' | 'state' | 'notBefore'>

/**
 * When a connector is to fetch next. After success one interval after the last start, so that missed runs become one.
 * After failures in a row the wait doubles from one minute up to the interval; our own convention. A stop is no failure.
 */
export function nextDue(everyMinutes: number, past: readonly Past[]): Date {
  const ended = past.filter(({ state }) => state !== 'running' && state !== 'stopped')
  const [last] = ended
  if (last === undefined) return new Date(0)
  const every = everyMinutes * MINUTE_MS
  if (last.state === 'complete') return new Date(last.startedAt.getTime() + every)
  const good = ended.findIndex(({ state }) => state === 'complete')
  const failures = good === -1 ? ended.length : good
  const wait = Math.min(MINUTE_MS * 2 ** (failures - 1), every)
  const due = (last.endedAt ?? last.startedAt).getTime() + wait
  return new Date(Math.max(due, last.notBefore?.getTime() ?? 0))
}
