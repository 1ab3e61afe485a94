import { daysBetween, type IsoDate } from '@yinyu/kernel'

/** How pressing a matter is by its due day. */
export type Pressing = 'late' | 'soon' | 'calm'

/** From here on one should begin; our own convention. */
const SOON_DAYS = 3

/** The days left until a due day, in words; the due day itself is still in time. */
export function sayDaysLeft(
  due: IsoDate,
  today: IsoDate,
): { readonly words: string; readonly pressing: Pressing } {
  const left = daysBetween(today, due)
  if (left < 0) return { words: `已超过 ${-left} 天`, pressing: 'late' }
  if (left === 0) return { words: '今天到期', pressing: 'soon' }
  return { words: `还有 ${left} 天`, pressing: left <= SOON_DAYS ? 'soon' : 'calm' }
}
