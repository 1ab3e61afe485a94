import { readDraft, saveDraft, type CheckedDraft, type Draft } from '@yinyu/contract'
import { useCallback, useEffect, useReducer, useState } from 'react'
import { call, CallRefused } from '../../../app/call.ts'
import { sayRefusal } from '../../../ui/say-refusal.ts'
import { beginHistory, stepHistory, type Step } from './history.ts'
import { keyOf, type Content, type Path } from './content-path.ts'
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
  const isBehind = found !== undefined && found.version !== draft.version
  const saving = useSaving(draft, { kept, content: history.now, begins: isBehind ? 'conflict' : undefined })
  const { setTrouble } = saving
  const move = useCallback(
    (step: Step) => {
      // Whoever goes on writing after a failure has it tried again.
      setTrouble((trouble) => (trouble === 'failed' ? undefined : trouble))
      act(step)
    },
    [setTrouble],
  )
  // The same function for good, so that only the part of the form that changes is drawn again.
  const change = useCallback<DraftEditing['change']>(
    (path, value, how) => move({ do: 'set', path, value, field: how === 'typing' ? keyOf(path) : undefined }),
    [move],
  )
  const { setSaved } = saving
  const take = useCallback<DraftEditing['take']>(
    (checked) => setSaved((before) => ({ ...before, checked })),
    [setSaved],
  )
  const isOpen = history.now !== saving.saved.content
  return {
    content: history.now,
    saved: saving.saved,
    failure: saving.failure,
    wasFound: found !== undefined && !isBehind,
    state: saving.trouble ?? (saving.isSaving ? 'saving' : isOpen ? 'waiting' : 'saved'),
    can: { undo: history.past.length > 0, redo: history.future.length > 0 },
    change,
    restore: (given) => move({ do: 'change', content: given }),
    step: (step) => move({ do: step }),
    saveAgain: () => saving.setTrouble(undefined),
    settle: async (whose) => {
      const theirs = await call(readDraft, { params: { id: draft.id } })
      saving.setSaved({ ...theirs, at: new Date(theirs.changedAt) })
      if (whose === 'theirs') {
        act({ do: 'change', content: theirs.content })
        kept.forget()
      }
      saving.setTrouble(undefined)
    },
    take,
  }
}

type Trouble = 'failed' | 'conflict' | undefined

/** Sends what was written when the hand rests, one save after the other; until then it waits on this computer. */
function useSaving(
  draft: Draft,
  { kept, content, begins }: { kept: ReturnType<typeof keptDraft>; content: Content; begins: Trouble },
) {
  const [saved, setSaved] = useState<Saved>(() => ({ ...draft, at: new Date(draft.changedAt) }))
  const [trouble, setTrouble] = useState<Trouble>(begins)
  const [failure, setFailure] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const save = useCallback(
    async (version: number, given: Content) => {
      setSaving(true)
      try {
        const body = { version, content: { ...given } }
        const done = await call(saveDraft, { params: { id: draft.id }, body })
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
    if (content === saved.content || trouble === 'conflict') return undefined
    kept.keep({ version: saved.version, content })
    if (isSaving || trouble === 'failed') return undefined
    const timer = setTimeout(() => void save(saved.version, content), REST_MS)
    return () => clearTimeout(timer)
  }, [content, isSaving, kept, save, saved, trouble])
  return { saved, setSaved, trouble, setTrouble, failure, isSaving }
}
