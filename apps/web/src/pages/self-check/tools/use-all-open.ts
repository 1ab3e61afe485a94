import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is on its way to paper: nothing can be unfolded there, so everything is shown. */
export function useAllOpen(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    // The browser takes its picture right after the event: the page must be redrawn within it.
    const follow = () => flushSync(() => setPrinting(paper.matches))
    const open = () => flushSync(() => setPrinting(true))
    const close = () => setPrinting(false)
    paper.addEventListener('change', follow)
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    return () => {
      paper.removeEventListener('change', follow)
      window.removeEventListener('beforeprint', open)
      window.removeEventListener('afterprint', close)
    }
  }, [])
  return isPrinting
}
