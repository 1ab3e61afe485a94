import type { KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** The row that a key leads to; undefined for keys that mean something else. */
export function rowAfter(key: string, at: number, rows: number): number | undefined {
  return at < 0 ? undefined : STEPS[key]?.(at, rows - 1)
}

/** Arrow keys go from the link of one row to that of the next; Enter opens it, as any link. */
export function moveInRows(event: KeyboardEvent<HTMLElement>): void {
  const links = [
    ...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('[data-row-link]') ?? []),
  ]
  const to = rowAfter(
    event.key,
    links.findIndex((link) => link === document.activeElement),
    links.length,
  )
  if (to === undefined) return
  event.preventDefault()
  links[to]?.focus()
}
