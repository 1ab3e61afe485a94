// The process of a test: asks a thread once, says what it answers, and has nothing left to do.
import { startAskedThread } from '../asked-thread.ts'
import type { SumSaid } from './summing-thread.ts'

const thread = startAskedThread<SumSaid, number>(new URL('./summing-thread.ts', import.meta.url))
console.log('the sum is', await thread.ask({ sum: 'after a while' }))
