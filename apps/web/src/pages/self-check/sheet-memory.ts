import type { IsoDate } from '@yinyu/kernel'
import { readSheet, writeSheet } from './sheet-text.ts'
import type { Sheet } from './sheet.ts'

const KEY = 'yinyu-self-check'

/** The part of the browser's storage that is needed; storage may be full or forbidden. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What was saved on this machine, or undefined when there is nothing readable. */
export function recallSheet(
  memory: Memory,
  today: IsoDate,
): { sheet: Sheet; savedAt: string | undefined } | undefined {
  try {
    const text = memory.getItem(KEY)
    return text === null ? undefined : readSheet(text, today)
  } catch {
    return undefined
  }
}

/** Saves; false when the browser refuses. */
export function rememberSheet(memory: Memory, sheet: Sheet, savedAt: string): boolean {
  try {
    memory.setItem(KEY, writeSheet(sheet, savedAt))
    return true
  } catch {
    return false
  }
}

export function forgetSheet(memory: Memory): void {
  try {
    memory.removeItem(KEY)
  } catch {
    // Where nothing can be stored there is nothing to forget.
  }
}
