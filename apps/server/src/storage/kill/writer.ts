// The process that is killed: a server that writes without pause and notes what it asked for and what was acknowledged.
//   writer.ts <data folder> <note file> <prefix of keys> <enterprise>
import { openSync, writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { openStorage } from '../storage.ts'
import { writeOnce } from './statements.ts'

const WRITERS = 8
const RETRY_MS = 20
const [folder = '', noteFile = '', prefix = '', enterprise = ''] = process.argv.slice(2)
const notes = openSync(noteFile, 'a')
const storage = await openStorage({ kind: 'folder', folder }, 'server')
const state = { stopping: false }

await Promise.all([
  ...Array.from({ length: WRITERS }, (_, i) => write(i)),
  new Promise<void>((resolve) =>
    process.once('SIGTERM', () => {
      state.stopping = true
      resolve()
    }),
  ),
])
await storage.stop()

async function write(writer: number): Promise<void> {
  for (let n = 0; !state.stopping; n++) {
    const key = `${prefix}-${writer}-${n}`
    writeSync(notes, `asked ${key}\n`)
    await untilAcknowledged(key)
  }
}

async function untilAcknowledged(key: string): Promise<void> {
  for (;;) {
    try {
      await writeOnce(storage, enterprise, key)
      writeSync(notes, `acknowledged ${key}\n`)
      return
    } catch {
      if (state.stopping) return
      await setTimeout(RETRY_MS)
    }
  }
}
