import type { Import, ImportStateName } from '@yinyu/contract'
import { groupDigits } from '../../ui/figures/say-count.ts'

/** While one of these holds the page looks again by itself. */
const underWay = {
  uploaded: '等待核对',
  checking: '正在核对',
  applying: '正在写入',
  undoing: '正在撤销',
} as const
export type UnderWay = keyof typeof underWay

export type Progress = Pick<Import, 'state' | 'fileName' | 'rowsDone' | 'rowsTotal'>

export function isUnderWay(state: ImportStateName): state is UnderWay {
  return Object.hasOwn(underWay, state)
}

/** Per cent of the rows of the phase under way, rounded down; undefined before the number of rows is known. */
export function shareDone({ state, rowsDone, rowsTotal }: Progress): number | undefined {
  if (state === 'uploaded' || rowsTotal === 0) return undefined
  return Math.min(100, Math.floor((rowsDone / rowsTotal) * 100))
}

/** `正在核对 3,200 / 100,000 行`; how many rows a text file has is estimated while it is being read. */
export function sayProgress(one: Progress): string {
  if (!isUnderWay(one.state)) return ''
  const words = underWay[one.state]
  if (shareDone(one) === undefined) return `${words}……`
  const about = one.state === 'checking' && !/\.xlsx$/i.test(one.fileName) ? '约 ' : ''
  return `${words} ${groupDigits(one.rowsDone)} / ${about}${groupDigits(one.rowsTotal)} 行`
}

/** The same in steps of a quarter, so that a screen reader is not spoken to every second. */
export function sayQuarter(one: Progress): string {
  if (!isUnderWay(one.state)) return ''
  const quarter = Math.floor((shareDone(one) ?? 0) / 25) * 25
  return `${underWay[one.state]}，已完成 ${quarter}%`
}
