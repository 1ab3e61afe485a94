import { createContext, useContext } from 'react'
import type { Content, Path } from './content-path.ts'

/** What the fields of the form work with. */
export interface Editing {
  readonly content: Content
  /** Why a field is wrong, by its place. */
  readonly faults: ReadonlyMap<string, readonly string[]>
  /** Sets one place; what is typed into one field is one step to undo. */
  readonly change: (path: Path, value: unknown, how: 'typing' | 'deed') => void
}

const nowhere: Editing = { content: {}, faults: new Map(), change: () => undefined }
export const EditingContext = createContext<Editing>(nowhere)

export function useEditing(): Editing {
  return useContext(EditingContext)
}
