import type * as Upkeep from '@yinyu/server/upkeep'
import { refuseRecords } from './refusal.ts'

/** Loads what works on the records only when it is asked for; the other commands start without it. */
export async function withUpkeep<T>(work: (upkeep: typeof Upkeep) => Promise<T>): Promise<T> {
  const upkeep = await import('@yinyu/server/upkeep')
  try {
    return await work(upkeep)
  } catch (error) {
    if (upkeep.storageFaultCode(error) === undefined) throw error
    throw refuseRecords((error as Error).message)
  }
}
