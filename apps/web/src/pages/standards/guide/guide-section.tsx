import { Children, type ReactNode } from 'react'
import { strings } from './strings.ts'
import './guide.css'

/** One element of the 办事指南. Without content it says whom to ask; it never vanishes. */
export function GuideSection({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const isEmpty = Children.toArray(children).length === 0
  return (
    <section
      id={id}
      className={`panel guide-section${isEmpty ? ' guide-section-empty' : ''}`}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {isEmpty ? <p className="quiet">{strings.nothing}</p> : children}
    </section>
  )
}
