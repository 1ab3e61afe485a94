// The process of a first start: fills the records beside the server that has opened them, tells how far it is, and ends.
import type { PrepareNews } from './prepare-apart.ts'
import { prepareRecords, type Prepared } from './prepare-records.ts'
import { readConfiguration } from './operations/configuration.ts'
import { readContent } from './read-content.ts'
import { readPlace } from './storage/place.ts'
import { storageFaultCode } from './storage/storage-fault.ts'
import { openStorage } from './storage/storage.ts'

// A terminal sends its signals to the whole group; when to stop is for the server to say.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit())

const news = await prepare().then(
  (prepared): PrepareNews => ({ kind: 'prepared', prepared }),
  (error: unknown): PrepareNews => ({
    kind: 'failed',
    code: storageFaultCode(error),
    message: error instanceof Error ? error.message : String(error),
  }),
)
process.send?.(news, () => process.disconnect())

async function prepare(): Promise<Prepared> {
  const { env } = process
  const read = readConfiguration(env)
  if ('faults' in read) throw new Error('the server has read this configuration')
  const content = readContent()
  const place = readPlace(env)
  const storage = await openStorage(place, 'tool')
  try {
    return await prepareRecords(storage, {
      place,
      env,
      configuration: read.configuration,
      indicators: content.definitions.indicators,
      content,
      now: new Date(),
      onProgress: (firms, of) => process.send?.({ kind: 'progress', firms, of } satisfies PrepareNews),
    })
  } finally {
    await storage.stop()
  }
}
