import { refuse, type Refusal } from '@yinyu/contract'
import { importFaultCode } from '../imports/import-fault.ts'

/** A list that cannot be read: expected, told in Chinese with the code of what reads files. */
export function listFault(code: string, message: string): Error {
  return Object.assign(new Error(message), { listFault: code })
}

/** Runs what reads a list; its expected failures become refusals. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = 'listFault' in error ? String(error.listFault) : importFaultCode(error)
    if (code === undefined) throw error
    return refuse(code, error.message)
  }
}
