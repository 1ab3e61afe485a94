import { addDays } from '@yinyu/kernel'
import type { Duty } from '@yinyu/contract'
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'

/** Reminders so many days before (reliability 6.2, 20). */
const REMIND_DAYS = [180, 90, 30]
const DAY_SECONDS = 24 * 60 * 60

/** The open duties as a calendar that the usual programs take in: whole days, with reminders. */
export function calendarFile(
  duties: readonly Duty[],
  enterprise: { id: string; name: string },
  now: Date,
): string {
  const calendar = ical({
    name: `${enterprise.name}：要办的事`,
    prodId: { company: 'Yinyu', product: 'Yinyu', language: 'ZH' },
  })
  for (const duty of duties.filter(({ state }) => state !== 'done')) {
    const event = calendar.createEvent({
      // The same duty keeps its name, so that a file taken in again changes it and adds nothing.
      id: `${duty.id}@${enterprise.id}.yinyu`,
      start: duty.on,
      end: addDays(duty.on, 1),
      allDay: true,
      stamp: now,
      summary: duty.title,
      description: duty.note,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    for (const days of REMIND_DAYS)
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY_SECONDS, description: duty.title })
  }
  return calendar.toString()
}
