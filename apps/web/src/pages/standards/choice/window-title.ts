import { useEffect } from 'react'

/**
 * Names the window after the one thing that is shown; the frame only knows the kind of page, and names it again
 * when that changes.
 */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    // The frame names the window after its pages have drawn, so this waits its turn.
    const timer = setTimeout(() => {
      document.title = `${title}｜引育`
    })
    return () => clearTimeout(timer)
  }, [title])
}
