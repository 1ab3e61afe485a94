import type { Reading } from '../../storage/transaction.ts'
import type { ListRow, RowIssue } from './read-rows.ts'

/** A row with the firm that it means, where it is registered and seen. */
export interface MatchedRow extends ListRow {
  readonly enterprise: string | undefined
}

interface Firm {
  readonly id: string
  readonly creditCode: string
  readonly name: string
  readonly state: string
}

export const NOT_REGISTERED = 'LIST_NOT_REGISTERED'
const BATCH = 5_000

/**
 * Finds the firms of a list by credit code, and by the whole name where no code is given. A firm that is not registered, or
 * not in the caller's region, keeps its row and says so.
 */
export async function matchFirms(open: Reading, rows: readonly ListRow[]): Promise<readonly MatchedRow[]> {
  const matched: MatchedRow[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    const firms = await findFirms(open, batch)
    matched.push(...batch.map((row) => matchRow(row, firms)))
  }
  return matched
}

interface Found {
  readonly byCode: ReadonlyMap<string, Firm>
  readonly byName: ReadonlyMap<string, readonly Firm[]>
}

async function findFirms({ sql }: Reading, rows: readonly ListRow[]): Promise<Found> {
  const sound = rows.filter(({ issue }) => issue === undefined)
  const codes = sound.flatMap(({ creditCode = '' }) => (creditCode === '' ? [] : [creditCode]))
  const names = sound.flatMap(({ creditCode, name = '' }) =>
    creditCode === undefined && name !== '' ? [name] : [],
  )
  const from = sql.selectFrom('enterprise').select(['id', 'credit_code as creditCode', 'name', 'state'])
  const coded = codes.length === 0 ? [] : await from.where('credit_code', 'in', [...new Set(codes)]).execute()
  const named = names.length === 0 ? [] : await from.where('name', 'in', [...new Set(names)]).execute()
  return {
    byCode: new Map(coded.map((firm) => [firm.creditCode, firm])),
    byName: Map.groupBy(named, ({ name }) => name),
  }
}

function matchRow(row: ListRow, { byCode, byName }: Found): MatchedRow {
  const without = (issue: RowIssue | undefined): MatchedRow => ({ ...row, issue, enterprise: undefined })
  if (row.issue !== undefined) return without(row.issue)
  const own = row.creditCode === undefined ? byName.get(row.name ?? '') : [byCode.get(row.creditCode)]
  const firms = (own ?? []).filter((firm) => firm !== undefined)
  const [firm] = firms
  if (firm === undefined)
    return without({ code: NOT_REGISTERED, message: '名录里没有这家企业，或者不在您的范围内' })
  if (firms.length > 1)
    return without({ code: 'LIST_NAME_TWICE', message: '名录里同名的不止一家，请补上信用代码' })
  if (firm.state !== 'active')
    return without({ code: 'LIST_CLOSED', message: '名录里这家企业已经注销或合并' })
  const differs = row.name !== undefined && row.name !== firm.name
  const issue = differs
    ? { code: 'LIST_NAME', message: `信用代码对上了，名录里的名称是“${firm.name}”` }
    : undefined
  return { ...row, issue, enterprise: firm.id }
}
