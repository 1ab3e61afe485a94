// The process that opens files which anybody may have made. It has no records, no environment, may not write or start
// anything, and is killed when it takes too long or too much memory. Bytes come in by standard input.
import { answersOf } from './reader-answers.ts'
import { cellsOf } from './reader-cells.ts'
import type { ReaderAnswer, ReaderQuestion } from './reader-message.ts'

let answers: AsyncGenerator<ReaderAnswer> | undefined

process.on('message', (question: ReaderQuestion) => {
  if (question.kind === 'order')
    answers =
      question.order.gives === 'cells'
        ? cellsOf(process.stdin, question.order)
        : answersOf(process.stdin, question.order)
  void answers?.next().then(({ done, value }) => {
    if (done !== true) process.send?.(value)
  })
})
process.on('disconnect', () => process.exit())
