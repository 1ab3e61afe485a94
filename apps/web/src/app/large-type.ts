import { useSyncExternalStore } from 'react'

const KEY = 'yinyu-large-type'
const listeners = new Set<() => void>()
let isLarge = remembered()
apply()

/** Whether the reader has asked for large type (大字版). */
export function useLargeType(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isLarge,
  )
}

export function toggleLargeType(): void {
  isLarge = !isLarge
  apply()
  try {
    localStorage.setItem(KEY, isLarge ? '1' : '')
  } catch {
    // A browser that forbids storage still shows large type, only not next time.
  }
  listeners.forEach((listener) => listener())
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === '1'
  } catch {
    return false
  }
}

function apply(): void {
  document.documentElement.dataset['type'] = isLarge ? 'large' : 'usual'
}
