// The thread of one run: decides every firm of a board, writes the answers, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { answerFirms, type AnswerWork } from './answer-firms.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await answerFirms(workerData as AnswerWork))
