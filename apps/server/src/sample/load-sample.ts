import type { IsoDate } from '@yinyu/kernel'
import { loadRows, type FirmRecords, type Loading } from '../storage/load-rows.ts'
import type { Loaded } from '../storage/load-lines.ts'
import { sampleFirm } from './sample-firm.ts'

/** How large a sample, and which one. */
export interface SampleOrder extends Omit<Loading, 'recordedBy'> {
  readonly firms: number
  readonly seed: number
}

/** Fills an empty, migrated database with the sample province. Throws SAMPLE_NOT_EMPTY where there are enterprises. */
export function loadSample(client: Parameters<typeof loadRows>[0], order: SampleOrder): Promise<Loaded> {
  return loadRows(client, sampleFirms(order), { ...order, recordedBy: 'sample' })
}

/** The firms of a sample, one after the other. */
export function* sampleFirms({
  firms,
  seed,
  today,
}: {
  firms: number
  seed: number
  today: IsoDate
}): Generator<FirmRecords> {
  for (let index = 0; index < firms; index++) yield sampleFirm(seed, index, today)
}
