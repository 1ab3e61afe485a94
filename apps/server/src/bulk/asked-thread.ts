import { on } from 'node:events'
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads'

/** A thread that is told things and asked things, and takes one after the other. */
export interface AskedThread<Said, Answer> {
  /** Gives no answer: what goes wrong with it shows when the thread is asked. */
  readonly tell: (said: Said) => void
  /** Rejects with what the thread threw, or when it has ended. */
  readonly ask: (said: Said) => Promise<Answer>
  readonly isGone: () => boolean
  /** Lets it end by itself after all that was said. */
  readonly end: () => void
  /** Ends it in the middle of whatever it does. */
  readonly cut: () => Promise<void>
}

type Letter<Said> =
  | { readonly kind: 'told' | 'asked'; readonly said: Said }
  /** Nothing more will be said. */
  | { readonly kind: 'end' }

/** What the thread makes of it: the answer when it was asked. */
type Take<Said, Answer> = (said: Said) => Answer | Promise<Answer>

/** The first word of a thread says that it listens. */
const LISTENS = 'listens'

type Reply<Answer> = typeof LISTENS | { readonly answer: Answer } | { readonly failed: string }

/** Starts a thread whose program calls `answerEach`. */
export function startAskedThread<Said, Answer>(
  program: URL,
  options?: WorkerOptions,
): AskedThread<Said, Answer> {
  const worker = new Worker(program, options)
  const waiting: PromiseWithResolvers<Answer>[] = []
  let listens = false
  let gone: Error | undefined
  // An idle thread keeps no server from ending. One at work does, also while it still prepares itself: a library that is torn
  // down in the middle of it may abort the whole process. What is heard of a thread holds it anew, so it is said again each time.
  const hold = () => (waiting.length > 0 || !listens ? worker.ref() : worker.unref())
  const leave = (error: Error) => {
    gone ??= error
    for (const each of waiting.splice(0)) each.reject(gone)
  }
  worker.on('message', (reply: Reply<Answer>) => {
    listens = true
    const first = reply === LISTENS ? undefined : waiting.shift()
    hold()
    if (reply === LISTENS) return
    if ('failed' in reply) first?.reject(new Error(reply.failed))
    else first?.resolve(reply.answer)
  })
  worker.on('error', (error) => leave(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => leave(new Error('the thread has ended')))
  hold()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const send = (letter: Letter<Said>) => worker.postMessage(letter)
  return {
    tell: (said) => send({ kind: 'told', said }),
    ask: (said) => {
      if (gone) return Promise.reject(gone)
      const asked = Promise.withResolvers<Answer>()
      waiting.push(asked)
      hold()
      send({ kind: 'asked', said })
      return asked.promise
    },
    isGone: () => gone !== undefined,
    end: () => send({ kind: 'end' }),
    cut: async () => void (await worker.terminate()),
  }
}

/** To be called in the thread: takes what is said, and ends when nothing more will be. */
export async function answerEach<Said, Answer>(take: Take<Said, Answer>): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('only a thread is asked')
  const letters = on(port, 'message')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  port.postMessage(LISTENS)
  for await (const [letter] of letters as AsyncIterable<[Letter<Said>]>) {
    if (letter.kind === 'end') return
    const reply = await replyTo(take, letter.said)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    if (letter.kind === 'asked') port.postMessage(reply)
  }
}

async function replyTo<Said, Answer>(take: Take<Said, Answer>, said: Said): Promise<Reply<Answer>> {
  try {
    return { answer: await take(said) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
