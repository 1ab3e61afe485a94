import { addDays, type IsoDate } from '@yinyu/kernel'

/**
 * How long an objection may take: 15 working days (reliability 4.9, correction task). Until the calendars of holidays are
 * here a working day is Monday to Friday; a convention of ours.
 */
export const TERM_WEEKDAYS = 15

/** The day so many weekdays after another. */
export function addWeekdays(day: IsoDate, weekdays: number): IsoDate {
  let reached = day
  for (let left = weekdays; left > 0;) {
    reached = addDays(reached, 1)
    const weekday = new Date(`${reached}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return reached
}
