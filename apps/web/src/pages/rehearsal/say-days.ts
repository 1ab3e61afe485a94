import type { RehearsalFigures } from '@yinyu/contract'
import { sayDate } from '@yinyu/kernel'

/** Of which day the rules are and of which the records; `to-come`: the records of that day are not there yet. */
export function sayDays({ on, recordsOn }: Pick<RehearsalFigures, 'on' | 'recordsOn'>): {
  readonly is: 'same' | 'to-come' | 'later'
  readonly says: string
} {
  if (on === recordsOn) return { is: 'same', says: `规则和企业数据都是 ${sayDate(on)}的` }
  if (on > recordsOn)
    return {
      is: 'to-come',
      says: `${sayDate(on)}还没到：规则按那一天的，企业数据只能用 ${sayDate(recordsOn)}登记的，到时可能不一样。`,
    }
  return { is: 'later', says: `规则按 ${sayDate(on)}的，企业数据是 ${sayDate(recordsOn)}登记的` }
}

/** What the day that is chosen means for the records, said at its field. */
export function sayRecordsOf(on: string | undefined, today: string): string {
  if (on === undefined || on === today) return '规则和企业数据都用今天的'
  if (on < today) return '规则和企业数据都用那一天的；那天以后才登记的不算'
  return '那一天还没到：规则用那一天的，企业数据用今天登记的'
}
