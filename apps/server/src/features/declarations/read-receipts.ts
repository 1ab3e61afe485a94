import type { Reading } from '../../storage/transaction.ts'
import { receiptNumber } from './receipt.ts'

export interface KeptReceipt {
  readonly id: string
  readonly number: string
  readonly confirmedAt: string
  readonly text: string
}

const SHOWN_MOST = 100

/** The receipts of an enterprise, the latest first. */
export async function readReceipts({ sql }: Reading, enterprise: string): Promise<readonly KeptReceipt[]> {
  const rows = await sql
    .selectFrom('declaration')
    .select(['id', 'confirmed_at', 'receipt'])
    .where('enterprise_id', '=', enterprise)
    .where('state', '=', 'confirmed')
    .orderBy('confirmed_at', 'desc')
    .limit(SHOWN_MOST)
    .execute()
  return rows.flatMap(({ id, confirmed_at, receipt }) =>
    confirmed_at === null || receipt === null
      ? []
      : [
          {
            id,
            number: receiptNumber(id, confirmed_at),
            confirmedAt: confirmed_at.toISOString(),
            text: receipt,
          },
        ],
  )
}
