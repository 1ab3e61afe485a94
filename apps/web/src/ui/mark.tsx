import type { ReactNode } from 'react'
import './mark.css'

/** What a mark tells by its colour beside its words: nothing, good, waits for somebody, bad, under way. */
export type MarkLook = 'plain' | 'good' | 'waiting' | 'bad' | 'moving'

/** How something stands, in a word or two on a colour. */
export function Mark({ look = 'plain', children }: { look?: MarkLook; children: ReactNode }) {
  return <span className={`mark mark-${look}`}>{children}</span>
}
