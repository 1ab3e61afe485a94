import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * True while the page is on its way to paper or into a file: nothing can be unfolded there, so everything is
 * shown. `whileOpen` runs something with everything shown.
 */
export function useAllOpen(): { isAllOpen: boolean; whileOpen: (act: () => void) => void } {
  const [isAllOpen, setAllOpen] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    // The browser takes its picture right after the event: the page must be redrawn within it.
    const follow = () => flushSync(() => setAllOpen(paper.matches))
    const open = () => flushSync(() => setAllOpen(true))
    const close = () => setAllOpen(false)
    paper.addEventListener('change', follow)
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    return () => {
      paper.removeEventListener('change', follow)
      window.removeEventListener('beforeprint', open)
      window.removeEventListener('afterprint', close)
    }
  }, [])
  const whileOpen = useCallback((act: () => void) => {
    flushSync(() => setAllOpen(true))
    act()
    setAllOpen(false)
  }, [])
  return { isAllOpen, whileOpen }
}
