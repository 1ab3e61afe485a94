import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import './side-panel.css'

/** The browser's own dialog at the side of the page: it holds the keyboard, closes on Escape, gives the focus back. */
export function SidePanel({
  title,
  lead,
  onClose,
  children,
}: {
  title: string
  /** One line under the title: whose, which year. */
  lead?: ReactNode
  onClose: () => void
  children: ReactNode
}) {
  const panel = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const shown = panel.current
    const before = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={panel} className="side-panel" aria-labelledby={heading} onCancel={onClose}>
      <header className="side-panel-head">
        <div>
          <h2 id={heading}>{title}</h2>
          {lead !== undefined && <p className="quiet small">{lead}</p>}
        </div>
        <Button onClick={onClose}>关闭</Button>
      </header>
      <div className="side-panel-body">{children}</div>
    </dialog>
  )
}
