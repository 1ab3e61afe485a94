import { fork, type ChildProcess } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { importFault } from './import-fault.ts'
import type { ReaderAnswer, ReaderOrder, ReaderQuestion } from './reader-message.ts'

/** What the reading process may use before it is killed. */
export interface ReaderLimits {
  readonly megabytes: number
  /** For each answer: the header with the whole of a workbook, then every batch of rows. */
  readonly answerMs: number
}

export const READER_LIMITS: ReaderLimits = { megabytes: 512, answerMs: 30_000 }

/** A file that is being read by a process of its own. */
export interface FileReader {
  /** The next answer; none after `end` and `fault`. Throws an import fault when the process had to be killed. */
  next(): Promise<ReaderAnswer>
  /** Ends the process; does no harm when it has ended. */
  stop(): void
}

const program = fileURLToPath(new URL('reader-process.ts', import.meta.url))
/** The folder of the whole program, and where its packages really are: all that the process may read. */
const everything = fileURLToPath(new URL('../../../../../', import.meta.url))
const packages = join(everything, 'node_modules')
const readable = [everything, existsSync(packages) ? `${realpathSync(packages)}/` : everything]
/** Below the limit of the process, so that Node itself has room for what is outside its heap. */
const HEAP_SHARE = 0.75
const WATCH_MS = 50
const MEGABYTE = 1024 * 1024
const PAGE_BYTES = 4096

/** Starts the process and hands it the bytes as fast as it takes them. */
export function startFileReader(
  chunks: AsyncIterable<Uint8Array>,
  order: ReaderOrder,
  limits: ReaderLimits = READER_LIMITS,
): FileReader {
  const child = fork(program, {
    execArgv: [
      `--max-old-space-size=${Math.round(limits.megabytes * HEAP_SHARE)}`,
      '--permission',
      ...readable.map((folder) => `--allow-fs-read=${folder}*`),
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
  const wait = waitFor(child)
  const fail = (error: unknown): void => {
    wait.end(error instanceof Error ? error : new Error(String(error)))
    child.kill('SIGKILL')
  }
  child.on('error', fail)
  child.on('exit', () =>
    // Node ends itself when its heap is full; a broken file may end it otherwise.
    wait.end(importFault('IMPORT_FILE_CRASH', '请用 Excel 或 WPS 打开，另存为新的 .xlsx 或 CSV 后再试')),
  )
  const watching = watchMemory(child, limits.megabytes, fail)
  child.on('exit', () => clearInterval(watching))
  feed(child, chunks, fail)
  ask(child, { kind: 'order', order })
  let first = true
  return {
    next: async () => {
      if (!first) ask(child, { kind: 'next' })
      first = false
      return answerWithin(wait, limits.answerMs, fail)
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

/** Waits for one answer after the other, until the process has ended. */
interface Wait {
  answer(): Promise<ReaderAnswer>
  /** Whoever waits is told why there will be no answer; the first reason counts. */
  end(error: Error): void
}

/** Keeps nothing of an answer: one promise for the end, raced against each answer, would hold them all. */
function waitFor(child: ChildProcess): Wait {
  let ended: Error | undefined
  let waiting: PromiseWithResolvers<ReaderAnswer> | undefined
  child.on('message', (message) => waiting?.resolve(message as ReaderAnswer))
  return {
    answer: () => {
      waiting = Promise.withResolvers<ReaderAnswer>()
      if (ended !== undefined) waiting.reject(ended)
      return waiting.promise
    },
    end: (error) => {
      ended ??= error
      waiting?.reject(ended)
    },
  }
}

async function answerWithin(
  wait: Wait,
  answerMs: number,
  fail: (error: Error) => void,
): Promise<ReaderAnswer> {
  const late = setTimeout(
    () =>
      fail(importFault('IMPORT_FILE_TIME', `超过 ${answerMs / 1000} 秒已停止，请拆成几个文件，或另存为 CSV`)),
    answerMs,
  )
  try {
    return await wait.answer()
  } finally {
    clearTimeout(late)
  }
}

/** The heap has a limit of Node's own; what lies outside of it is seen from here, where the system tells. */
function watchMemory(child: ChildProcess, megabytes: number, fail: (error: Error) => void): NodeJS.Timeout {
  const watch = async (): Promise<void> => {
    const text = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '')
    const resident = Number(text.split(' ')[1] ?? 0) * PAGE_BYTES
    if (resident <= megabytes * MEGABYTE) return
    fail(importFault('IMPORT_FILE_MEMORY', `超过 ${megabytes} MB 已停止，请拆成几个文件，或另存为 CSV`))
  }
  const timer = setInterval(() => void watch(), WATCH_MS)
  timer.unref()
  return timer
}

/** The process may end before it has read everything: at a fault of the file it does. */
function feed(child: ChildProcess, chunks: AsyncIterable<Uint8Array>, fail: (error: unknown) => void): void {
  if (child.stdin === null) return
  child.stdin.on('error', () => undefined)
  pipeline(Readable.from(chunks, { objectMode: false }), child.stdin).catch(
    (error: NodeJS.ErrnoException) => {
      if (
        !['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'].includes(
          error.code ?? '',
        )
      )
        fail(error)
    },
  )
}

function ask(child: ChildProcess, question: ReaderQuestion): void {
  if (child.connected) child.send(question, () => undefined)
}
