import type { House } from '../../house.ts'
import { startImportWorker, type ImportWorker } from './import-worker.ts'

const workers = new WeakMap<House, ImportWorker>()

/** Starts the background of the imports of a house; a restart goes on where the last one was stopped. */
export function workOnImports(house: House): ImportWorker {
  const { storage, definitions, catalogue, now } = house
  const regions = new Map(catalogue.regions.map(({ code, name }) => [code, name]))
  const worker = startImportWorker({ storage, indicators: definitions.indicators, regions, now })
  workers.set(house, worker)
  return worker
}

/** Something new waits. In a house without a background of its own another process finds it. */
export function wakeImports(house: House): void {
  workers.get(house)?.wake()
}
