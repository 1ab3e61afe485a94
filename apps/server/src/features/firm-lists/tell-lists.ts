import type { FirmListView, RowKind } from '@yinyu/contract'
import { sql, type RawBuilder } from 'kysely'
import type { Reading } from '../../storage/transaction.ts'
import { NOT_REGISTERED } from './match-firms.ts'

export const ROWS_A_PAGE = 50

/** What a row of a list came to. */
export const isKind: Readonly<Record<RowKind, RawBuilder<boolean>>> = {
  found: sql<boolean>`r.enterprise_id is not null`,
  unregistered: sql<boolean>`r.enterprise_id is null and r.issue_code = ${NOT_REGISTERED}`,
  faulty: sql<boolean>`r.enterprise_id is null and r.issue_code is distinct from ${NOT_REGISTERED}`,
}

/** The lists that the caller sees, the newest first; of one id, or a page of all. */
export async function tellLists(
  { sql: open }: Reading,
  wanted: { readonly id: string } | { readonly page: number },
): Promise<readonly FirmListView[]> {
  let found = open
    .selectFrom('firm_list as l')
    .leftJoin('firm_list_row as r', 'r.list_id', 'l.id')
    .groupBy('l.id')
    .orderBy('l.uploaded_at', 'desc')
    .orderBy('l.id')
  if ('id' in wanted) found = found.where('l.id', '=', wanted.id)
  else found = found.offset((wanted.page - 1) * ROWS_A_PAGE).limit(ROWS_A_PAGE)
  const rows = await found
    .select(['l.id', 'l.reserve_source as source', 'l.policy', 'l.year', 'l.step', 'l.name', 'l.issuer'])
    .select(['l.issued_on as issuedOn', 'l.region', 'l.file_name as fileName', 'l.uploaded_at as uploadedAt'])
    .select('l.withdrawn_because as withdrawnBecause')
    .select(sql<string>`coalesce(person_label(l.uploaded_by), '')`.as('uploadedBy'))
    .select(sql<number>`count(r.row) filter (where ${isKind.found})`.as('found'))
    .select(sql<number>`count(r.row) filter (where ${isKind.unregistered})`.as('unregistered'))
    .select(sql<number>`count(r.row) filter (where ${isKind.faulty})`.as('faulty'))
    .execute()
  return rows.map(({ source, policy, year, step, withdrawnBecause, uploadedAt, region, ...row }) => ({
    ...row,
    region: region === '' ? '100000' : region.padEnd(6, '0'),
    source: source ?? undefined,
    policy: policy ?? undefined,
    year: year ?? undefined,
    step: step ?? undefined,
    withdrawnBecause: withdrawnBecause ?? undefined,
    uploadedAt: uploadedAt.toISOString(),
  }))
}

/** The rows of a list that the caller sees, in the order of the file. */
export async function tellRows(
  { sql: open }: Reading,
  { list, kind, page }: { readonly list: string; readonly kind: RowKind | undefined; readonly page: number },
) {
  let found = open.selectFrom('firm_list_row as r').where('list_id', '=', list)
  if (kind !== undefined) found = found.where(isKind[kind])
  const rows = await found
    .select(['row', 'credit_code', 'name', 'details', 'enterprise_id', 'issue_code', 'issue_message'])
    .orderBy('row')
    .offset((page - 1) * ROWS_A_PAGE)
    .limit(ROWS_A_PAGE)
    .execute()
  return rows.map(({ row, credit_code, name, details, enterprise_id, issue_code, issue_message }) => ({
    row,
    creditCode: credit_code ?? undefined,
    name: name ?? undefined,
    details: details as { title: string; text: string }[],
    enterprise: enterprise_id ?? undefined,
    // Registered since, and found.
    issue: enterprise_id !== null && issue_code === NOT_REGISTERED ? undefined : (issue_message ?? undefined),
  }))
}
