import { withValue, type Content, type Path } from './content-path.ts'

/** What was written, with the steps back and forward. */
export interface History {
  readonly past: readonly Content[]
  readonly now: Content
  readonly future: readonly Content[]
  /** The field that was typed into last: what is typed on there is one step. */
  readonly field: string | undefined
}

/** How many steps back are kept; more nobody goes. */
const STEPS_MOST = 100

export function beginHistory(content: Content): History {
  return { past: [], now: content, future: [], field: undefined }
}

export type Step =
  | { readonly do: 'change'; readonly content: Content; readonly field?: string | undefined }
  | { readonly do: 'set'; readonly path: Path; readonly value: unknown; readonly field?: string | undefined }
  | { readonly do: 'undo' | 'redo' }

/** Steps on, back or forward. */
export function stepHistory(history: History, step: Step): History {
  const { past, now, future, field } = history
  switch (step.do) {
    case 'set': {
      const content = withValue(now, step.path, step.value)
      return stepHistory(history, { do: 'change', content, field: step.field })
    }
    case 'change': {
      if (step.content === now) return history
      const goesOn = step.field !== undefined && step.field === field
      return {
        past: goesOn ? past : [...past, now].slice(-STEPS_MOST),
        now: step.content,
        future: [],
        field: step.field,
      }
    }
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return history
      return { past: past.slice(0, -1), now: before, future: [now, ...future], field: undefined }
    }
    case 'redo': {
      const [next, ...rest] = future
      if (next === undefined) return history
      return { past: [...past, now], now: next, future: rest, field: undefined }
    }
  }
}
