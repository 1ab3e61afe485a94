import { setTimeout as after } from 'node:timers/promises'

export interface RunWatch {
  readonly signal?: AbortSignal | undefined
  /** Firms that are done so far. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/** Two words that threads share: whether to stop, and how many firms are done. */
export const STOP = 0
export const DONE = 1
export const PROGRESS_BYTES = 8

/** How often progress is told. */
const TOLD_MS = 200

/** Passes the wish to stop on to threads while they work, and tells how far they are. */
export async function watchProgress<T>(
  progress: Int32Array,
  watch: RunWatch,
  work: () => Promise<T>,
): Promise<T> {
  const stop = () => Atomics.store(progress, STOP, 1)
  if (watch.signal?.aborted === true) stop()
  watch.signal?.addEventListener('abort', stop)
  const ended = new AbortController()
  const told = tell(progress, watch, ended.signal)
  try {
    return await work()
  } finally {
    watch.signal?.removeEventListener('abort', stop)
    ended.abort()
    await told
  }
}

async function tell(progress: Int32Array, { onProgress }: RunWatch, ended: AbortSignal): Promise<void> {
  if (!onProgress) return
  while (!ended.aborted) {
    await after(TOLD_MS, undefined, { signal: ended }).catch(() => undefined)
    onProgress(Atomics.load(progress, DONE))
  }
}
