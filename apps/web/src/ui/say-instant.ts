/** `2026-11-21 14:03` in China, wherever the computer stands. The Swedish way of writing a day is the ISO one. */
export function sayInstant(instant: string): string {
  return instant === '' ? '' : minute.format(new Date(instant))
}

/** The day of an instant in China. */
export function dayOfInstant(instant: string): string {
  return sayInstant(instant).slice(0, 10)
}

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
