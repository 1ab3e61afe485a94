import type { FactKey, Indicators } from '@yinyu/rules'
import { keepTyped, recallTyped, type Memory } from './draft-memory.ts'
import {
  afterSave,
  changesOf,
  emptyDraft,
  followOn,
  recallInto,
  settleClash,
  takeOver,
  typeInto,
  type Change,
  type Draft,
  type Entries,
  type SaveAnswer,
} from './draft.ts'

/** How saving goes, for the line that tells it. */
export type Saving =
  | { readonly state: 'none' | 'waiting' | 'going' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly fault: string; readonly needsSignIn: boolean }

/** The form and how its saving goes, as it is drawn. */
export interface DraftView {
  readonly draft: Draft
  readonly saving: Saving
}

export interface DraftGiven {
  readonly indicators: Indicators
  readonly entries: Entries
  /** Keeps what is not saved yet, over a sign-in. */
  readonly memory: Memory
  readonly memoryKey: string
  /** Sends changes to the server; what went wrong is an answer. */
  readonly send: (changes: readonly Change[]) => Promise<SaveAnswer | Extract<Saving, { state: 'failed' }>>
  /** The time of day to tell: 14:03. */
  readonly clock: () => string
}

/** The form while one fills it in: one save after the other, nothing typed is ever dropped. */
export function makeDraftStore({ indicators, entries, memory, memoryKey, send, clock }: DraftGiven) {
  let view: DraftView = {
    draft: recallInto(takeOver(emptyDraft, entries), recallTyped(memory, memoryKey)),
    saving: { state: 'none' },
  }
  let underWay: readonly Change[] = []
  let last: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()
  const put = (draft: Draft, saving: Saving = view.saving) => {
    view = { draft, saving }
    keepTyped(memory, memoryKey, draft.typed)
    listeners.forEach((listener) => listener())
  }
  const saveOnce = async (): Promise<Draft> => {
    const sent = changesOf(view.draft, indicators)
    if (sent.length === 0) return view.draft
    underWay = sent
    put(view.draft, { state: 'going' })
    const answer = await send(sent)
    underWay = []
    if ('state' in answer) put(view.draft, answer)
    else put(afterSave(view.draft, sent, answer), { state: 'saved', at: clock() })
    return view.draft
  }
  return {
    get: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    type: (key: FactKey, text: string) => {
      const waits = view.saving.state === 'failed' ? view.saving : { state: 'waiting' as const }
      put(typeInto(view.draft, key, text), waits)
    },
    settle: (key: FactKey, whose: 'mine' | 'theirs') => put(settleClash(view.draft, key, whose)),
    takeOver: (now: Entries) => put(takeOver(view.draft, now)),
    /** Resolves to the form as it is afterwards. */
    save: (): Promise<Draft> => {
      const next = last.then(saveOnce)
      last = next
      return next
    },
    /** What the server does not have and is not being sent. */
    unsaved: () => followOn(changesOf(view.draft, indicators), underWay),
  }
}
export type DraftStore = ReturnType<typeof makeDraftStore>
