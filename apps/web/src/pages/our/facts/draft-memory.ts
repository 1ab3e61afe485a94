import type { Draft } from './draft.ts'

/** The part of the browser's storage that is needed; it may be full or forbidden. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whose unsaved typing it is: another person at the same computer never gets it. */
export function memoryKey(account: string, enterprise: string): string {
  return `yinyu-unsaved ${account} ${enterprise}`
}

/** Keeps what is not saved yet, for this window only; nothing is kept once everything is saved. */
export function keepTyped(memory: Memory, key: string, typed: Draft['typed']): void {
  try {
    if (Object.keys(typed).length === 0) memory.removeItem(key)
    else memory.setItem(key, JSON.stringify(typed))
  } catch {
    // Where nothing can be kept the server still has everything up to the last save.
  }
}

/** What was kept; what is damaged is left out. */
export function recallTyped(memory: Memory, key: string): Draft['typed'] {
  try {
    const data: unknown = JSON.parse(memory.getItem(key) ?? '{}')
    if (typeof data !== 'object' || data === null) return {}
    return Object.fromEntries(
      Object.entries(data).flatMap(([field, typed]: [string, unknown]) =>
        isTyped(typed) ? [[field, { text: typed.text, before: typed.before }]] : [],
      ),
    )
  } catch {
    return {}
  }
}

function isTyped(value: unknown): value is { text: string; before: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'before' in value &&
    typeof value.before === 'string'
  )
}
