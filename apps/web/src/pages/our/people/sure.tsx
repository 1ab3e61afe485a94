import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../self-check/tools/dialog.tsx'
import { strings } from './strings.ts'

/** A second word before something ends. */
export function Sure({
  title,
  text,
  fault,
  onYes,
  onClose,
  children,
}: {
  title: string
  text: string
  fault: string | undefined
  onYes: () => void
  onClose: () => void
  children?: ReactNode
}) {
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="our-form">
        <h2>{title}</h2>
        <p>{text}</p>
        {children}
        {fault !== undefined && (
          <p className="our-fault" role="alert">
            {fault}
          </p>
        )}
        <div className="our-ways">
          <Button look="danger" onClick={onYes}>
            {strings.yes}
          </Button>
          <Button onClick={onClose}>{strings.no}</Button>
        </div>
      </div>
    </Dialog>
  )
}
