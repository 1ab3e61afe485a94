import { useEffect, type RefObject } from 'react'

/** On a narrow screen a row of tabs runs on beyond the edge; the current one is brought into sight. */
export function useCurrentInSight(row: RefObject<HTMLElement | null>, current: string | undefined): void {
  useEffect(() => {
    const shown = row.current?.querySelector('[aria-current="page"]')
    if (current === undefined || !row.current || !shown) return
    const [at, its] = [row.current.getBoundingClientRect(), shown.getBoundingClientRect()]
    // Only sideways: the page itself stays where it is.
    row.current.scrollBy({ left: its.left - at.left - (at.width - its.width) / 2 })
  }, [row, current])
}
