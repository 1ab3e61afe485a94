import { useEffect, useRef, type ReactNode } from 'react'
import './table-panel.css'

/** The browser's own dialog: it holds the keyboard inside, closes on Escape, and gives the focus back. */
export function Dialog({
  label,
  onClose,
  children,
}: {
  label: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} className="dialog" aria-label={label} onCancel={onClose}>
      {children}
    </dialog>
  )
}
