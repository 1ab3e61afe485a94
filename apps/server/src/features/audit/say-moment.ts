const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** A moment as a clock in China shows it: `2026-11-21 08:30:00`. */
export function sayMoment(at: string): string {
  return moments.format(new Date(at))
}
