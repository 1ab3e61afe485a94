import { createContext, useContext, useId, useState, type ReactNode } from 'react'
import './disclosure.css'

/** Inside, what matters is open: on paper and in a saved file nothing can be unfolded. */
export const AllOpen = createContext(false)

/** A line that opens. What is inside is only drawn while open, so that closed parts cost nothing. */
export function Disclosure({
  summary,
  children,
  initiallyOpen = false,
  closedOnPaper = false,
  className = '',
}: {
  summary: ReactNode
  children: ReactNode
  initiallyOpen?: boolean
  /** Where the line alone says enough, unless the reader has opened it. */
  closedOnPaper?: boolean
  className?: string
}) {
  const [own, setOwn] = useState(initiallyOpen)
  const isOpen = useContext(AllOpen) ? own || !closedOnPaper : own
  const inside = useId()
  return (
    <div className={`disclosure ${className}${isOpen ? ' disclosure-open' : ''}`}>
      <button
        type="button"
        className="disclosure-summary"
        aria-expanded={isOpen}
        aria-controls={inside}
        onClick={() => setOwn(!own)}
      >
        <svg className="disclosure-arrow" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2l4 4-4 4" />
        </svg>
        <span className="disclosure-words">{summary}</span>
      </button>
      <div id={inside} className="disclosure-inside" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  )
}
