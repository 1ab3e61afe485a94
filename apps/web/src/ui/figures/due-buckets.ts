import { addDays, daysBetween, type IsoDate } from '@yinyu/kernel'

/** How many things fall due on a day. */
export interface DueOn {
  readonly date: IsoDate
  readonly count: number
}

/** What falls due from `from` to `to`, both included. */
export interface DueBucket {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly count: number
}

export interface DueBuckets {
  /** Due before today. */
  readonly overdue: number
  /** From today on without a gap; a bucket in which nothing is due is there with zero. */
  readonly buckets: readonly DueBucket[]
}

/**
 * Counts what falls due from `today` to `today` plus `daysAhead`, both included, by week (from Monday) or month.
 * The first and the last bucket are cut off there. That the last day is included is our own convention.
 */
export function dueBuckets(
  dues: readonly DueOn[],
  { today, daysAhead, by }: { today: IsoDate; daysAhead: number; by: 'week' | 'month' },
): DueBuckets {
  const last = addDays(today, daysAhead)
  const countIn = (from: IsoDate, to: IsoDate) =>
    dues.reduce((sum, { date, count }) => (from <= date && date <= to ? sum + count : sum), 0)
  const buckets: DueBucket[] = []
  for (let from = today; from <= last;) {
    const end = by === 'week' ? sundayOf(from) : monthEnd(from)
    const to = end < last ? end : last
    buckets.push({ from, to, count: countIn(from, to) })
    from = addDays(to, 1)
  }
  return {
    overdue: dues.reduce((sum, { date, count }) => (date < today ? sum + count : sum), 0),
    buckets,
  }
}

/** `11月23日至29日`, `11月30日至12月6日`; a whole month is `12月`. */
export function sayBucket({ from, to }: Pick<DueBucket, 'from' | 'to'>): string {
  const [month, lastMonth] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  const [day, lastDay] = [Number(from.slice(8)), Number(to.slice(8))]
  if (from === to) return `${month}月${day}日`
  if (day === 1 && to === monthEnd(from)) return `${month}月`
  return `${month}月${day}日至${month === lastMonth ? '' : `${lastMonth}月`}${lastDay}日`
}

function sundayOf(date: IsoDate): IsoDate {
  const MONDAY = '2024-01-01'
  const sinceMonday = ((daysBetween(MONDAY, date) % 7) + 7) % 7
  return addDays(date, 6 - sinceMonday)
}

function monthEnd(date: IsoDate): IsoDate {
  const next = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 1))
  return addDays(next.toISOString().slice(0, 10), -1)
}
