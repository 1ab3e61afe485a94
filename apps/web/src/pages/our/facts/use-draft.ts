import { saveDeclaration } from '@yinyu/contract'
import type { Indicators } from '@yinyu/rules'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call, CallRefused } from '../../../app/call.ts'
import { queries } from '../../../app/queries.tsx'
import { DECLARATION } from '../frame/our-queries.ts'
import { sayInstant } from '../../../ui/say-instant.ts'
import { sayFault } from '../frame/waiting.tsx'
import { makeDraftStore, type DraftGiven, type DraftStore, type DraftView } from './draft-store.ts'
import { changesOf, type Entries } from './draft.ts'
import { useSaveInTime, useSaveOnLeaving } from './saving-times.ts'

interface Given {
  readonly memoryKey: string
  /** The post it is filled in for: what is still unsaved when the post changes must not reach another firm. */
  readonly post: string | undefined
  readonly indicators: Indicators
  /** What the server keeps; given again when it was asked anew. */
  readonly entries: Entries
}

/** The form: saved a moment after each change and when one leaves, kept in the window until the server has it. */
export function useDraft({ memoryKey, post, indicators, entries }: Given): {
  store: DraftStore
  view: DraftView
} {
  const [store] = useState(() =>
    makeDraftStore({ indicators, entries, memoryKey, memory: sessionStorage, send: sendFor(post), clock }),
  )
  const view = useSyncExternalStore(store.subscribe, store.get)
  useEffect(() => store.takeOver(entries), [store, entries])
  useSaveInTime(changesOf(view.draft, indicators).length === 0 ? undefined : view.draft, store)
  useSaveOnLeaving(store, post)
  return { store, view }
}

const sendFor =
  (post: string | undefined): DraftGiven['send'] =>
  async (changes) => {
    try {
      const { declaration, conflicts } = await call(saveDeclaration, {
        body: { changes: [...changes] },
        forPost: post,
      })
      // An older answer that is still on its way must not come after this one.
      await queries.cancelQueries({ queryKey: DECLARATION })
      queries.setQueryData(DECLARATION, { declaration })
      return { entries: declaration.entries, conflicts }
    } catch (error) {
      const needsSignIn = error instanceof CallRefused && error.refusal.refused === 'NOT_SIGNED_IN'
      return { state: 'failed', fault: sayFault(error), needsSignIn }
    }
  }

function clock(): string {
  return sayInstant(new Date().toISOString()).slice(11)
}
