// A thread that has to prepare itself before it listens.
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { answerEach } from '../asked-thread.ts'

const STDOUT = 1
const PREPARING_MS = 300

await setTimeout(PREPARING_MS)
writeSync(STDOUT, 'prepared\n')
await answerEach(() => undefined)
