import type { FileHandle } from 'node:fs/promises'
import { faultOf, severityOf, streamFirms, type FirmRow, type Issue } from '@yinyu/intake'
import { findCreditCodeFault, isIsoDate, type IsoDate } from '@yinyu/kernel'
import { splitFactKey } from '@yinyu/rules'
import { startComparing, type Comparing } from './comparing.ts'
import type { Refusal } from './refusal.ts'
import { checkSaying, isRefusal, type Saying, type SayingRules } from './saying.ts'

/** The firms of a file a part at a time, or why the file cannot be taken as a whole, in Chinese. */
export type DroppedTable =
  | { readonly fault: string }
  | {
      readonly fault?: undefined
      readonly notes: readonly Issue[]
      readonly parts: AsyncGenerator<TablePart>
    }

export interface TablePart {
  readonly rows: number
  readonly sayings: readonly Saying[]
  readonly refusals: readonly Refusal[]
}

/** Our own conventions. */
const FILE_BYTES_MOST = 200 * 1024 * 1024
const PART_FIRMS = 200
const CHUNK_BYTES = 256 * 1024

/** Reads a whole CSV once for its faults before anything of it is recorded; the second time it gives its firms. */
export async function readDropped(
  file: FileHandle,
  fileName: string,
  rules: SayingRules,
): Promise<DroppedTable> {
  if (!/\.csv$/i.test(fileName)) return { fault: '只收 .csv 文件' }
  const day = dayOf(fileName)
  if (day === undefined || day > rules.today)
    return { fault: '文件名里要有数据的日期，例如 税务-2026-11-20.csv，且不能是将来的日期' }
  if ((await file.stat()).size > FILE_BYTES_MOST) return { fault: '文件超过 200 MB，请分成几个' }
  const fault = await findFault(file, fileName, rules)
  if (fault !== undefined) return { fault }
  const stream = await openStream(file, fileName, rules)
  if (stream.fault) return { fault: stream.fault.message }
  return { notes: stream.issues, parts: partsOf(stream.firms, day, rules) }
}

async function findFault(
  file: FileHandle,
  fileName: string,
  rules: SayingRules,
): Promise<string | undefined> {
  try {
    const stream = await openStream(file, fileName, rules)
    if (stream.fault) return stream.fault.message
    for await (const firm of stream.firms) void firm
    return stream.format().kind === 'delimited' ? undefined : '内容不是 CSV，请另存为 CSV'
  } catch (error) {
    const issue = faultOf(error)
    if (issue === undefined) throw error
    return issue.message
  }
}

function openStream(file: FileHandle, fileName: string, { indicators, regions, today }: SayingRules) {
  return streamFirms(chunksOf(file), { indicators, regions, on: today, fileName })
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

async function* partsOf(
  firms: AsyncGenerator<FirmRow>,
  day: IsoDate,
  rules: SayingRules,
): AsyncGenerator<TablePart> {
  const comparing = startComparing()
  // A column that may not be given is told once, not for every firm.
  const told = new Set<string>()
  let part = { rows: 0, sayings: [] as Saying[], refusals: [] as Refusal[] }
  for await (const firm of firms) {
    part.rows += 1
    readFirm(firm, { day, rules, comparing, told }, part)
    if (part.rows < PART_FIRMS) continue
    yield part
    part = { rows: 0, sayings: [], refusals: [] }
  }
  if (part.rows > 0) yield part
}

function readFirm(
  { rowNumber, creditCode, facts, issues }: FirmRow,
  given: { day: IsoDate; rules: SayingRules; comparing: Comparing; told: Set<string> },
  into: { sayings: Saying[]; refusals: Refusal[] },
): void {
  const { day, rules, comparing, told } = given
  const place = `第 ${rowNumber} 行`
  if (creditCode === undefined || findCreditCodeFault(creditCode) !== undefined) {
    into.refusals.push({ place, code: 'ROW_CODE' })
    return
  }
  for (const { code, column } of issues)
    if (severityOf(code) === 'error')
      into.refusals.push({ place, code: 'ROW_VALUE', creditCode, ...keyOf(column), issue: code })
  for (const [key, { value }] of facts) {
    const { indicator, year } = splitFactKey(key)
    // The code says whom it is about; it is no statement.
    if (indicator === 'credit-code' || told.has(key)) continue
    const checked = checkSaying(
      { place, creditCode, indicator, year, value, heldOn: heldOn(year, day) },
      rules,
    )
    const result = isRefusal(checked) ? checked : comparing.look(checked)
    if (result === undefined) continue
    if (!isRefusal(result)) into.sayings.push(result)
    else if (result.code !== 'ROW_NOT_ALLOWED') into.refusals.push(result)
    else {
      told.add(key)
      into.refusals.push({ place: '整列', code: result.code, indicator, year })
    }
  }
}

function keyOf(column: string | undefined): { indicator?: string; year?: number | undefined } {
  return column === undefined ? {} : splitFactKey(column)
}

/** A figure of a past year holds from its last day on; everything else from the day of the file. Our own convention. */
function heldOn(year: number | undefined, day: IsoDate): IsoDate {
  const last = year === undefined ? day : `${year}-12-31`
  return last < day ? last : day
}

/** The last day that the name of a file writes. */
function dayOf(fileName: string): IsoDate | undefined {
  return fileName
    .match(/\d{4}-\d{2}-\d{2}/g)
    ?.filter(isIsoDate)
    .at(-1)
}
