import type { Content } from './content-path.ts'

/** What has been written and is not yet with the server, so that not even a closed window loses it. */
export interface KeptDraft {
  /** The version it was written on. */
  readonly version: number
  readonly content: Content
}

/** Where unsaved writing waits: of this person on this computer. */
export function keptDraft(id: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
  const key = `yinyu-draft-${id}`
  return {
    keep: (kept: KeptDraft) => {
      try {
        storage.setItem(key, JSON.stringify(kept))
      } catch {
        // A full or forbidden store: the server still has every version that was saved.
      }
    },
    forget: () => storage.removeItem(key),
    find: (): KeptDraft | undefined => {
      try {
        const found: unknown = JSON.parse(storage.getItem(key) ?? 'null')
        return isKept(found) ? found : undefined
      } catch {
        return undefined
      }
    },
  }
}

function isKept(value: unknown): value is KeptDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    'content' in value &&
    typeof value.content === 'object' &&
    value.content !== null
  )
}
