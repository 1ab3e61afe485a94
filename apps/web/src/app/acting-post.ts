import { useSyncExternalStore } from 'react'

/**
 * The post whose work this page shows. All windows of a browser share one session, so another window can change the
 * post under a page that stays open; what is typed here would then go to the wrong firm.
 */
let shown: string | undefined
let moves = 0
let isEnded = false
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
  isEnded = false
  if (isMoved) moves += 1
  tell()
  return isMoved ? 'moved' : 'same'
}

/** Before this page itself signs in, signs out or changes the post. */
export function expectAnyPost(): void {
  shown = undefined
  isEnded = false
  tell()
}

/** The session is over while the page still shows its work: what is typed stays, and the way back in is offered. */
export function noteEnded(): void {
  if (shown === undefined) return
  isEnded = true
  tell()
}

/** How often another window has changed the post under this page. */
export function usePostMoves(): number {
  return useSyncExternalStore(listen, () => moves)
}

/** Whether the session has ended under this page. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(listen, hasEnded)
}

export function hasEnded(): boolean {
  return isEnded
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  listeners.forEach((listener) => listener())
}
