// What `bench/server/import.ts` measures: one large file received, checked, applied, imported once more and undone.
import { setTimeout } from 'node:timers/promises'
import type { Indicators } from '@yinyu/rules'
import type { RegionNames } from '@yinyu/intake'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Acting } from '../../storage/scope.ts'
import { openStorage, type Storage } from '../../storage/storage.ts'
import type { ImportTools } from './check-import.ts'
import { askToApply, askToUndo } from './import-commands.ts'
import { readImport, type ImportRun } from './import-run.ts'
import { startImportWorker, type ImportWorker } from './import-worker.ts'
import { receiveImport } from './receive-import.ts'

/** One phase of an import: how long it took, and the most memory the process of the server held in it. */
export interface Measured {
  readonly phase: string
  readonly seconds: number
  readonly peakMegabytes: number
  /** The longest that the process did not answer anything. */
  readonly stallMs: number
  readonly run: ImportRun
}

const officer: Acting = { person: 'bench', scope: { kind: 'region', region: '350000' } }
const POLL_MS = 100
const WATCH_MS = 20
const MEGABYTE = 1024 * 1024

/** Imports a file into the records of a folder and gives each phase as it ends. */
export async function* measureImport(
  folder: string,
  given: {
    readonly fileName: string
    readonly chunks: () => AsyncIterable<Uint8Array>
    readonly indicators: Indicators
    readonly regions: RegionNames
  },
): AsyncGenerator<Measured> {
  const storage = await openStorage({ kind: 'folder', folder }, 'server')
  const tools: ImportTools = { ...given, storage, now: () => new Date() }
  const worker = startImportWorker(tools, { pollMs: POLL_MS })
  try {
    const receive = (): Promise<string> => receiveFile(storage, given)
    let run = ''
    yield measure('receive and check', async () => {
      run = await receive()
      return settled(storage, run)
    })
    yield measure('apply', () => asked(storage, worker, run, askToApply))
    let again = ''
    yield measure('check the same once more', async () => {
      again = await receive()
      return settled(storage, again)
    })
    yield measure('undo', () => asked(storage, worker, run, askToUndo))
  } finally {
    await worker.stop()
    await storage.stop()
  }
}

async function receiveFile(
  storage: Storage,
  { fileName, chunks }: { fileName: string; chunks: () => AsyncIterable<Uint8Array> },
): Promise<string> {
  const today = dayInChina(new Date())
  const wish = { fileName, source: 'filing', sourceName: '测量', heldOn: today } as const
  const key = crypto.randomUUID()
  return (await receiveImport(storage, officer, { wish, chunks: chunks(), key, today })).answer
}

async function asked(
  storage: Storage,
  worker: ImportWorker,
  run: string,
  ask: typeof askToApply,
): Promise<ImportRun> {
  const command = { key: crypto.randomUUID(), kind: ask.name, content: run }
  await storage.perform(officer, command, (open) => ask(open, run))
  worker.wake()
  return settled(storage, run)
}

async function settled(storage: Storage, id: string): Promise<ImportRun> {
  for (;;) {
    const run = await storage.read(officer, (open) => readImport(open, id))
    if (['checked', 'applied', 'undone', 'failed'].includes(run.state)) return run
    await setTimeout(POLL_MS)
  }
}

async function measure(phase: string, work: () => Promise<ImportRun>): Promise<Measured> {
  const started = performance.now()
  let peak = 0
  let stallMs = 0
  let last = started
  const watching = setInterval(() => {
    const now = performance.now()
    stallMs = Math.max(stallMs, now - last - WATCH_MS)
    last = now
    peak = Math.max(peak, process.memoryUsage.rss())
  }, WATCH_MS)
  const run = await work()
  clearInterval(watching)
  return {
    phase,
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peak / MEGABYTE,
    stallMs,
    run,
  }
}
