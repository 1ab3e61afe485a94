import { setTimeout } from 'node:timers/promises'
import type { Place } from './storage/place.ts'
import { openStorage, type Storage } from './storage/storage.ts'
import { storageFaultCode, type StorageFaultCode } from './storage/storage-fault.ts'

/** Whether the records can be used; a code says why not. */
export type Readiness = 'ready' | 'starting' | 'stopping' | 'not-answering' | StorageFaultCode

/** The records of this server: pages are served while they open, and also when they cannot be opened. */
export interface Records {
  /** Settles once they are open or cannot be: what to tell, and whether the server should go on without. */
  readonly opened: Promise<Opening>
  readiness(): Promise<Readiness>
  /** Undefined until they are open. */
  storage(): Storage | undefined
  stop(): Promise<void>
}

export type Opening =
  | { readonly how: 'ready' }
  | { readonly how: 'failed'; readonly code: StorageFaultCode; readonly message: string }

const ANSWER_MS_MOST = 2_000

/** Begins to open the records of a place; they are ready once `prepare` is through. */
export function openRecords(place: Place, prepare: (storage: Storage) => Promise<void>): Records {
  let state: Storage | StorageFaultCode | undefined
  let storageOpened: Storage | undefined
  const opened = openStorage(place, 'server').then(
    async (storage): Promise<Opening> => {
      storageOpened = storage
      await prepare(storage)
      state = storage
      return { how: 'ready' }
    },
    (error: unknown): Opening => {
      const code = storageFaultCode(error)
      if (code === undefined) throw error
      state = code
      return { how: 'failed', code, message: (error as Error).message }
    },
  )
  return {
    opened,
    readiness: async () => {
      if (state === undefined) return 'starting'
      return typeof state === 'string' ? state : askWhetherReady(state)
    },
    storage: () => (typeof state === 'object' ? state : undefined),
    stop: async () => {
      await opened.catch(() => undefined)
      await storageOpened?.stop()
    },
  }
}

async function askWhetherReady(storage: Storage): Promise<Readiness> {
  const late = setTimeout(ANSWER_MS_MOST, 'not-answering' as const, { ref: false })
  const answer = storage.check().then(
    () => 'ready' as const,
    () => 'not-answering' as const,
  )
  return Promise.race([answer, late])
}
