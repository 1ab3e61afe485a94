import { useEffect } from 'react'
import { postChanged, shownPost } from './acting-post.ts'
import { askAgainWho } from './use-me.ts'

/** Keeps the page with the session: asks who is here when the page is looked at again, and when a call was refused for it. */
export function useFollowPost(): void {
  useEffect(() => {
    const ask = () => void askAgainWho()
    const look = () => {
      if (document.visibilityState === 'visible' && shownPost() !== undefined) ask()
    }
    postChanged.addEventListener('change', ask)
    document.addEventListener('visibilitychange', look)
    return () => {
      postChanged.removeEventListener('change', ask)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
}
