import { significantDigits, type IsoDate } from '@yinyu/kernel'
import type { Writing } from '../../storage/perform.ts'
import { inBatches } from './in-batches.ts'
import type { MatchedRow } from './match-firms.ts'

/** What a list is for: a source of the reserve base, or a step of a policy in a year. */
export type ListUse =
  | { readonly source: string }
  | { readonly policy: string; readonly year: number; readonly step: string }

export interface NewList {
  readonly id: string
  readonly use: ListUse
  readonly region: string
  readonly name: string
  readonly issuer: string
  readonly issuedOn: IsoDate
  readonly fileName: string
  readonly sha256: string
  readonly rows: readonly MatchedRow[]
}

/** Keeps a list with every one of its rows. */
export async function keepList(open: Writing, list: NewList): Promise<void> {
  const { id, use, region, name, issuer, issuedOn, fileName, sha256, rows } = list
  const forWhat =
    'source' in use ? { reserve_source: use.source } : { policy: use.policy, year: use.year, step: use.step }
  await open.sql
    .insertInto('firm_list')
    .values({
      id,
      region: significantDigits(region),
      name,
      issuer,
      issued_on: issuedOn,
      file_name: tidyName(fileName),
      sha256,
      ...forWhat,
    })
    .execute()
  for (const some of inBatches(rows))
    await open.sql
      .insertInto('firm_list_row')
      .values(
        some.map((row) => ({
          list_id: id,
          row: row.row,
          credit_code: row.creditCode ?? null,
          name: row.name ?? null,
          details: JSON.stringify(row.details),
          enterprise_id: row.enterprise ?? null,
          issue_code: row.issue?.code ?? null,
          issue_message: row.issue?.message ?? null,
        })),
      )
      .execute()
  const found = rows.filter(({ enterprise }) => enterprise !== undefined).length
  const detail = { rows: rows.length, found }
  open.audit({ kind: 'firm-list-uploaded', objectKind: 'firm-list', object: id, detail })
}

function tidyName(fileName: string): string {
  const tidy = fileName
    .toWellFormed()
    .replace(/^.*[/\\]/, '')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  return tidy === '' ? '名单' : tidy
}
