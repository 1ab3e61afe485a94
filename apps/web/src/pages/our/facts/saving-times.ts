import { saveDeclaration } from '@yinyu/contract'
import { useEffect } from 'react'
import { addressOf, postHeader } from '../../../app/call.ts'
import type { DraftStore } from './draft-store.ts'
import type { Change, Draft } from './draft.ts'

const SAVE_AFTER_MS = 1_500
const AGAIN_AFTER_MS = 10_000

/** A moment after the last key; after a failure again a little later, until there is nothing left to save. */
export function useSaveInTime(unsaved: Draft | undefined, store: DraftStore): void {
  useEffect(() => {
    if (unsaved === undefined) return undefined
    let isOver = false
    let timer = setTimeout(attempt, SAVE_AFTER_MS)
    function attempt() {
      void store.save().then(() => {
        if (!isOver) timer = setTimeout(attempt, AGAIN_AFTER_MS)
      })
    }
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [unsaved, store])
}

/** When the page is left, put aside or closed the last word goes on its way; on closing it outlives the page. */
export function useSaveOnLeaving(store: DraftStore, post: string | undefined): void {
  useEffect(() => {
    const close = () => {
      const changes = store.unsaved()
      if (changes.length > 0) sendBeyondPage(changes, post)
    }
    const putAside = () => {
      if (document.visibilityState === 'hidden') void store.save()
    }
    addEventListener('pagehide', close)
    document.addEventListener('visibilitychange', putAside)
    return () => {
      removeEventListener('pagehide', close)
      document.removeEventListener('visibilitychange', putAside)
      void store.save()
    }
  }, [store, post])
}

function sendBeyondPage(changes: readonly Change[], post: string | undefined): void {
  void fetch(addressOf(saveDeclaration), {
    method: 'POST',
    keepalive: true,
    headers: {
      ...postHeader(post),
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ changes }),
  }).catch(() => undefined)
}
