// A thread of a test: adds what it is told, and tells the sum when it is asked.
import { setTimeout as after } from 'node:timers/promises'
import { answerEach } from '../asked-thread.ts'

export type SumSaid =
  | { readonly add: number }
  | { readonly sum: 'now' | 'after a while' }
  | { readonly fail: 'once' | 'for good' }

let sum = 0

await answerEach<SumSaid, number>(async (said) => {
  if ('add' in said) sum += said.add
  else if ('fail' in said) {
    if (said.fail === 'for good') process.exit()
    throw new Error(`no sum at ${sum}`)
  } else if (said.sum === 'after a while') await after(50)
  return sum
})
