import { severityOf, type Issue } from '@yinyu/intake'
import {
  findCreditCodeFault,
  isRegionCode,
  significantDigits,
  type IsoDate,
  type RegionCode,
} from '@yinyu/kernel'
import { splitFactKey, type FactKey } from '@yinyu/rules'
import type { StoredFact } from '../../storage/current-fact.ts'
import type { Enterprise } from '../../storage/enterprises.ts'
import type { Scope } from '../../storage/scope.ts'
import { checkCell, isStorable, type CheckRules } from './check-cell.ts'
import type { CheckedCell, CheckedRow } from './checked-row.ts'
import type { ReadRow } from './reader-message.ts'
import { rowIssue, type RowIssueCode } from './row-issue.ts'

/** What is on record about the code of a row, as far as the acting person may know. */
export interface OnRecord {
  /** Visible to the acting person. */
  readonly enterprise: Enterprise | undefined
  /** Registered anywhere at all. */
  readonly isRegistered: boolean
  /** Closed by nothing but the undo of an import. */
  readonly mayReopen: boolean
  readonly current: ReadonlyMap<FactKey, StoredFact>
}

/** Identity is kept with the enterprise and its events, not as facts. */
const IDENTITY: ReadonlySet<string> = new Set(['credit-code', 'name', 'region'])
/** Said of the row as a whole, in words of the import. */
const OF_ROW: ReadonlySet<string> = new Set([
  'MISSING_CODE',
  'DUPLICATE_CODE',
  'BAD_CHECK_DIGIT',
  'BAD_CODE_FORM',
])
const NAME_LENGTH_MAX = 200

/** Compares a row of the file with the records. Nothing is decided here that the apply would not check again. */
export function checkRow(read: ReadRow, record: OnRecord, rules: CheckRules, scope: Scope): CheckedRow {
  const region = textFact(read, 'region')
  const refusal = findRefusal(read, record, scope, region)
  const code = read.creditCode ?? ''
  if (refusal !== undefined) {
    const issue = rowIssue(refusal, { row: read.row, value: code })
    const cells = complaintsOf(read, rules)
    return {
      kind: 'refused',
      row: read.row,
      creditCode: read.creditCode,
      name: read.name,
      issue,
      cells,
      unchanged: 0,
    }
  }
  const { cells, unchanged } = checkCells(read, record, rules)
  const { enterprise } = record
  if (enterprise === undefined) {
    const registeredOn: IsoDate | undefined = textFact(read, 'founded-on')
    const name = read.name ?? ''
    return {
      kind: 'new',
      row: read.row,
      creditCode: code,
      name,
      region: region ?? '',
      registeredOn,
      cells,
      unchanged,
    }
  }
  const { id, name, region: registered } = enterprise
  const kind = enterprise.state === 'active' ? 'known' : 'reopened'
  const identity = compareIdentity(read, enterprise, region)
  return {
    kind,
    row: read.row,
    enterprise: id,
    creditCode: code,
    name,
    region: registered,
    cells: [...identity, ...cells],
    unchanged,
  }
}

function findRefusal(
  read: ReadRow,
  { enterprise, isRegistered, mayReopen }: OnRecord,
  scope: Scope,
  region: RegionCode | undefined,
): RowIssueCode | undefined {
  if (read.creditCode === undefined) return 'ROW_NO_CODE'
  if (findCreditCodeFault(read.creditCode) !== undefined) return 'ROW_BAD_CODE'
  if (read.issues.some(({ code }) => code === 'DUPLICATE_CODE')) return 'ROW_CODE_TWICE'
  if (enterprise !== undefined) return enterprise.state === 'active' || mayReopen ? undefined : 'ROW_CLOSED'
  // The same answer whether the code is registered or not, unless one says that the firm is one's own.
  if (scope.kind !== 'region' || region === undefined || !isRegionCode(region)) return 'ROW_OUTSIDE'
  if (!region.startsWith(significantDigits(scope.region))) return 'ROW_OUTSIDE'
  if (isRegistered) return 'ROW_CODE_ELSEWHERE'
  const name = read.name ?? ''
  return name.trim() === '' || name.length > NAME_LENGTH_MAX || !isStorable(name) ? 'ROW_NO_NAME' : undefined
}

function checkCells(
  read: ReadRow,
  { current }: OnRecord,
  rules: CheckRules,
): { cells: readonly CheckedCell[]; unchanged: number } {
  const cells: CheckedCell[] = []
  let unchanged = 0
  for (const [key, value] of read.facts) {
    if (IDENTITY.has(key)) continue
    const cell = checkCell({ row: read.row, key, value }, current.get(key), rules)
    if (cell === 'unchanged') unchanged += 1
    else cells.push(cell)
  }
  return { cells: [...cells, ...complaintsOf(read, rules)], unchanged }
}

/** What intake has to say of the cells of a row. */
function complaintsOf(read: ReadRow, rules: CheckRules): readonly CheckedCell[] {
  return read.issues.filter(({ code }) => !OF_ROW.has(code)).map((issue) => complaint(issue, rules))
}

/** What intake found wrong with a cell, a row or a column: refused, or taken with a notice. */
export function complaint({ code, message, column }: Issue, rules: CheckRules): CheckedCell {
  const kind = severityOf(code) === 'error' ? 'refused' : 'noticed'
  return { kind, ...placeOf(column, rules), issue: { code, message } }
}

/** Names and regions are changed by a registered event only, never by a file. */
function compareIdentity(
  read: ReadRow,
  enterprise: Enterprise,
  region: RegionCode | undefined,
): readonly CheckedCell[] {
  const cells: CheckedCell[] = []
  const differ = (indicator: string, value: string, oldText: string, code: RowIssueCode): void => {
    cells.push({ kind: 'protected', indicator, value, oldText, issue: rowIssue(code, { row: read.row }) })
  }
  if (read.name !== undefined && isStorable(read.name) && nameKey(read.name) !== nameKey(enterprise.name))
    differ('name', read.name, enterprise.name, 'NAME_DIFFERS')
  // A city is no contradiction to a county in it.
  if (region !== undefined && !enterprise.region.startsWith(significantDigits(region)))
    differ('region', region, enterprise.region, 'REGION_DIFFERS')
  return cells
}

/** Names that differ in the width of brackets, in spaces or unseen characters are the same name. */
function nameKey(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '')
}

function placeOf(
  column: string | undefined,
  { indicators }: CheckRules,
): Pick<CheckedCell, 'indicator' | 'year' | 'header'> {
  if (column === undefined) return { indicator: undefined }
  const { indicator, year } = splitFactKey(column)
  return indicators.has(indicator) ? { indicator, year } : { indicator: undefined, header: column }
}

function textFact(read: ReadRow, indicator: string): string | undefined {
  const value = read.facts.find(([key]) => key === indicator)?.[1]
  return typeof value === 'string' ? value : undefined
}
