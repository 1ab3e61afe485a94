import { doorRefusals, refuse, type DoorRefusalCode, type Refusal } from '@yinyu/contract'
import { storageFaultCode, type StorageFaultCode } from '../storage/storage-fault.ts'

/** A refusal of the door in its own words, or with a closer reason. */
export function refuseAtDoor(code: DoorRefusalCode, message: string = doorRefusals[code].message): Refusal {
  return refuse(code, message)
}

/** What is elsewhere and what is nowhere get the very same answer. */
const UNKNOWN: readonly StorageFaultCode[] = ['ENTERPRISE_UNKNOWN', 'TITLE_UNKNOWN']

/** An expected failure of the storage as a refusal; undefined for every other error. */
export function refusalOf(error: unknown): Refusal | undefined {
  const code = storageFaultCode(error)
  if (code === undefined) return undefined
  if (UNKNOWN.includes(code)) return refuseAtDoor('NOT_FOUND')
  return refuse(code, (error as Error).message)
}

/** The HTTP status of a refusal: the door's own by its table, everything a feature refuses is a conflict with the records. */
export function statusOf({ refused }: Refusal): number {
  return refused in doorRefusals ? doorRefusals[refused as DoorRefusalCode].status : 422
}
