import { readCopied } from '../../storage/firms/copy-reader.ts'
import { gatherIds, type FirmIds } from '../../storage/firms/firm-ids.ts'
import { openRows, type FirmRows, type Reader } from '../../storage/firms/firm-rows.ts'
import type { WordTable } from '../../storage/firms/word-table.ts'

const FIELDS = 2

/** Firms that exist on the day, in the order of ids, and the number of the word for where the register has each; -1: nowhere. */
export interface GatheredFirms {
  readonly firms: FirmIds
  readonly regions: Int32Array
}

export async function gatherFirms(client: Reader, rows: FirmRows, table: WordTable): Promise<GatheredFirms> {
  const ids = gatherIds()
  const regions: number[] = []
  await readCopied(openRows.enterprises(client, rows), FIELDS, ({ bytes, starts, ends }) => {
    ids.add(bytes, starts[0] ?? 0)
    const [from, to] = [starts[1] ?? 0, ends[1] ?? -1]
    regions.push(to === -1 ? -1 : table.numberOf(bytes, from, to))
  })
  return { firms: ids.end(), regions: Int32Array.from(regions) }
}
