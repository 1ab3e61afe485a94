import { useSyncExternalStore } from 'react'

/**
 * The post whose work this page shows. All windows of a browser share one session, so another window can change the
 * post under a page that stays open; what is typed here would then go to the wrong firm.
 */
let shown: string | undefined
let moves = 0
const listeners = new Set<() => void>()

/** Told when the server says that the session acts for another post than this page shows. */
export const postChanged = new EventTarget()

export function shownPost(): string | undefined {
  return shown
}

/** Takes note of the post that the server tells of; without one there is nothing that could be mixed up. */
export function notePost(post: string | undefined): 'same' | 'moved' {
  if (post === undefined) return 'same'
  const isMoved = shown !== undefined && shown !== post
  shown = post
  if (!isMoved) return 'same'
  moves += 1
  listeners.forEach((listener) => listener())
  return 'moved'
}

/** Before this page itself signs in, signs out or changes the post. */
export function expectAnyPost(): void {
  shown = undefined
}

/** How often another window has changed the post under this page. */
export function usePostMoves(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => moves,
  )
}
