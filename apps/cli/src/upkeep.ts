import { refuseRecords } from './refusal.ts'

type Upkeep = typeof import('@yinyu/server/upkeep')

/** Loads what works on the records only when it is asked for; the other commands start without it. */
export async function withUpkeep<T>(work: (upkeep: Upkeep) => Promise<T>): Promise<T> {
  const upkeep = await import('@yinyu/server/upkeep')
  try {
    return await work(upkeep)
  } catch (error) {
    if (upkeep.storageFaultCode(error) === undefined) throw error
    throw refuseRecords((error as Error).message)
  }
}
