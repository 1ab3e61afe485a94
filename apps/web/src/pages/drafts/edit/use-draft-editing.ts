import { readDraft, saveDraft, type CheckedDraft, type Draft } from '@yinyu/contract'
import { useCallback, useEffect, useReducer, useState } from 'react'
import { call, CallRefused } from '../../../app/call.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { beginHistory, stepHistory, type Step } from './history.ts'
import { withValue, keyOf, type Content, type Path } from './content-path.ts'
import { keptDraft } from './kept-draft.ts'

/** Our own convention: when a hand has rested so long, what was written is saved. */
const REST_MS = 900

/** What the server has. */
interface Saved {
  readonly version: number
  readonly content: Content
  readonly checked: CheckedDraft
  readonly at: Date
}

export interface DraftEditing {
  readonly content: Content
  readonly saved: Saved
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'
  /** Why it was not saved, in Chinese. */
  readonly failure: string | undefined
  readonly wasFound: boolean
  readonly can: { readonly undo: boolean; readonly redo: boolean }
  readonly change: (path: Path, value: unknown, how: 'typing' | 'deed') => void
  readonly restore: (content: Content) => void
  readonly step: (step: 'undo' | 'redo') => void
  readonly saveAgain: () => void
  /** After a conflict: the colleague's content, or one's own as the next version. */
  readonly settle: (whose: 'theirs' | 'mine') => Promise<void>
  /** What was said of cases meanwhile. */
  readonly take: (checked: CheckedDraft) => void
}

/** Writing with every step kept: in the page for undoing, on this computer until the server has it, there as versions. */
export function useDraftEditing(draft: Draft): DraftEditing {
  const [kept] = useState(() => keptDraft(draft.id, localStorage))
  const [found] = useState(() => kept.find())
  const [history, act] = useReducer(stepHistory, found?.content ?? draft.content, beginHistory)
  const [saved, setSaved] = useState<Saved>(() => ({ ...draft, at: new Date(draft.changedAt) }))
  const isBehind = found !== undefined && found.version !== draft.version
  const [trouble, setTrouble] = useState<'failed' | 'conflict' | undefined>(isBehind ? 'conflict' : undefined)
  const [failure, setFailure] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const content = history.now
  const isOpen = content !== saved.content

  const save = useCallback(
    async (version: number, given: Content) => {
      setSaving(true)
      try {
        const done = await call(saveDraft, {
          params: { id: draft.id },
          body: { version, content: { ...given } },
        })
        setSaved({ version: done.version, content: given, checked: done.checked, at: new Date() })
        setTrouble(undefined)
        kept.forget()
      } catch (error) {
        const isConflict = error instanceof CallRefused && error.refusal.refused === 'DRAFT_CONFLICT'
        setTrouble(isConflict ? 'conflict' : 'failed')
        setFailure(error instanceof Error ? sayRefusal(error) : String(error))
      } finally {
        setSaving(false)
      }
    },
    [draft.id, kept],
  )

  useEffect(() => {
    if (!isOpen || trouble === 'conflict') return undefined
    kept.keep({ version: saved.version, content })
    if (isSaving || trouble === 'failed') return undefined
    const timer = setTimeout(() => void save(saved.version, content), REST_MS)
    return () => clearTimeout(timer)
  }, [content, isOpen, isSaving, kept, save, saved.version, trouble])

  const move = (step: Step) => {
    // Whoever goes on writing after a failure has it tried again.
    if (trouble === 'failed') setTrouble(undefined)
    act(step)
  }
  return {
    content,
    saved,
    failure,
    wasFound: found !== undefined && !isBehind,
    state: trouble ?? (isSaving ? 'saving' : isOpen ? 'waiting' : 'saved'),
    can: { undo: history.past.length > 0, redo: history.future.length > 0 },
    change: (path, value, how) =>
      move({
        do: 'change',
        content: withValue(content, path, value),
        field: how === 'typing' ? keyOf(path) : undefined,
      }),
    restore: (given) => move({ do: 'change', content: given }),
    step: (step) => move({ do: step }),
    saveAgain: () => setTrouble(undefined),
    settle: async (whose) => {
      const theirs = await call(readDraft, { params: { id: draft.id } })
      const { version, checked, changedAt } = theirs
      setSaved({ version, content: theirs.content, checked, at: new Date(changedAt) })
      if (whose === 'theirs') {
        act({ do: 'change', content: theirs.content })
        kept.forget()
      }
      setTrouble(undefined)
    },
    take: (checked) => setSaved((before) => ({ ...before, checked })),
  }
}
