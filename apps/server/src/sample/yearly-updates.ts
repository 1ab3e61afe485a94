import { yearOf, type IsoDate } from '@yinyu/kernel'
import type { FirmTitle, YearlyUpdate } from '../storage/load-rows.ts'
import type { Chance } from './chance.ts'
import { dayNumber, dayText } from './days.ts'
import { titleKinds } from './title-kinds.ts'

/** Whose holders renew their figures on the platform each year (信息更新). */
const BOUND: readonly string[] = [
  titleKinds.innovativeSme,
  titleKinds.specialisedSme,
  titleKinds.littleGiant,
].map(({ kind }) => kind)

// How many do so, and how many of them late in the year; our own invention.
const UPDATED_SHARE = 0.9
const LATE_SHARE = 0.06
const IN_TIME_DAYS = 119
const LATE_DAYS = 90
const LATE_FROM_DAY = 152

/** The yearly updates of a firm, from the year after its first title until a day. */
export function updatesOf(
  titles: readonly FirmTitle[],
  { chance, lastDay }: { chance: Chance; lastDay: IsoDate },
): readonly YearlyUpdate[] {
  const given = titles.flatMap(({ kind, events }) =>
    BOUND.includes(kind) ? events.slice(0, 1).map(({ happenedOn }) => yearOf(happenedOn)) : [],
  )
  if (given.length === 0) return []
  const updates: YearlyUpdate[] = []
  for (let year = Math.min(...given) + 1; year <= yearOf(lastDay); year++) {
    if (!chance.holds(UPDATED_SHARE)) continue
    const first = dayNumber(`${year}-01-01`)
    const day = chance.holds(LATE_SHARE)
      ? first + LATE_FROM_DAY + chance.whole(0, LATE_DAYS)
      : first + chance.whole(0, IN_TIME_DAYS)
    if (dayText(day) <= lastDay)
      updates.push({ year, doneOn: dayText(day), document: '平台更新回执（虚构）' })
  }
  return updates
}
