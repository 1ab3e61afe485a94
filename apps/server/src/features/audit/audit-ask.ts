import type { AuditFilter } from '@yinyu/contract'
import type { AuditAsk } from '../../storage/audit/read-audit.ts'
import type { Reading } from '../../storage/transaction.ts'
import { findPersons } from './tell-events.ts'

/** A filter as the storage asks it: without what is left empty, and with the persons that a name stands for. */
export async function askOf(
  open: Reading,
  { person, ...filter }: AuditFilter,
): Promise<Omit<AuditAsk, 'after' | 'most'>> {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  const isOfPerson = person !== undefined && person !== ''
  return {
    ...(Object.fromEntries(said) as Omit<AuditAsk, 'after' | 'most' | 'persons'>),
    ...(isOfPerson ? { persons: await findPersons(open, person) } : {}),
  }
}
