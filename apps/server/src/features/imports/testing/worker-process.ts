// A server that works on imports until it is killed: worker-process.ts <login as JSON> <seconds of silence>
import type { Login } from '../../../storage/connection.ts'
import { storageAt } from '../../../storage/storage.ts'
import { startImportWorker } from '../import-worker.ts'
import { indicators, readHere, regions } from './import-desk.ts'

const login = JSON.parse(process.argv[2] ?? '') as Login
const silenceSeconds = Number(process.argv[3])
const storage = storageAt(login, () => Promise.resolve())
startImportWorker(
  { storage, indicators, regions, now: () => new Date(), startReader: readHere },
  { pollMs: 20, silenceSeconds, report: () => undefined },
)
// The loop does not hold the process by itself.
setInterval(() => undefined, 1_000)
