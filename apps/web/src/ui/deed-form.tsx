import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import type { Deed } from './use-deed.ts'
import './deed-form.css'

/**
 * Fields with what to do about them; a refusal stands beside the button that was pressed. One that can be cancelled has
 * come up in the place of a button, so it takes the keyboard: its first field, never the button that does it.
 */
export function DeedForm({
  deed: { fault, isGoing },
  wrong,
  go,
  look = 'primary',
  onGo,
  onCancel,
  children,
}: {
  deed: Deed
  /** What is wrong with what was typed, before it is sent. */
  wrong?: string | undefined
  go: string
  look?: 'primary' | 'danger'
  onGo: () => void
  onCancel?: () => void
  children: ReactNode
}) {
  const said = wrong ?? fault
  const form = useRef<HTMLFormElement>(null)
  const comesUp = onCancel !== undefined
  useEffect(() => {
    if (!comesUp) return
    const field = form.current?.querySelector<HTMLElement>('input:not([tabindex="-1"]), select')
    ;(field ?? form.current)?.focus()
  }, [comesUp])
  return (
    <form
      ref={form}
      tabIndex={-1}
      className="deed-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onGo()
      }}
    >
      {children}
      {said !== undefined && (
        <p className="deed-fault" role="alert">
          {said}
        </p>
      )}
      <div className="deed-ways">
        <Button look={look} type="submit" disabled={isGoing}>
          {isGoing ? '正在提交……' : go}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>取消</Button>}
      </div>
    </form>
  )
}
