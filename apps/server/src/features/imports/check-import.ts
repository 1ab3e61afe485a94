import type { IsoDate } from '@yinyu/kernel'
import { splitFactKey } from '@yinyu/rules'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { Acting } from '../../storage/scope.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Reading } from '../../storage/transaction.ts'
import type { CheckRules } from './check-cell.ts'
import { checkRow, complaint } from './check-row.ts'
import type { CheckedRow } from './checked-row.ts'
import { endPhase, holdRun, moveOn, type Claim, type Standing } from './claimed-run.ts'
import { fileChunks } from './file-chunks.ts'
import { startFileReader, type FileReader } from './file-reader.ts'
import { addCounts, NOTHING_COUNTED, readImport, type ImportCounts, type ImportRun } from './import-run.ts'
import { currentOn, readHistory, readKnown } from './known-records.ts'
import type { ReaderAnswer, ReadRow } from './reader-message.ts'
import { stageHeader, stageRows } from './staged-rows.ts'

/** What the phases of an import work with. */
export interface ImportTools extends Pick<CheckRules, 'indicators' | 'regions'> {
  readonly storage: Storage
  readonly now: () => Date
  /** How files are read; in a process of its own unless a test reads harmless ones faster. */
  readonly startReader?: typeof startFileReader
}

/** Rows of the file that are compared in one transaction. */
const BATCH_ROWS = 250

/** A file that cannot be imported, found while it was read. Expected: the run fails with this. */
export class UnusableFile extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * The dry run: reads the file in a process of its own, compares it with the records and sets down every difference.
 * Goes on where a process that died had come to. Changes nothing of the records.
 */
export async function checkImport(tools: ImportTools, acting: Acting, claim: Claim): Promise<void> {
  const { storage } = tools
  const run = await storage.read(acting, (open) => readImport(open, claim.run))
  const reader = openReader(tools, acting, run)
  try {
    for (;;) {
      const answer = await reader.next()
      if (answer.kind === 'cells') throw new Error('facts were ordered, not cells')
      if (answer.kind === 'fault') throw new UnusableFile(answer.code, answer.message)
      await storage.note(acting, (open) => take(open, tools, { claim, run, answer }))
      if (answer.kind === 'end') return
    }
  } finally {
    reader.stop()
  }
}

function openReader(tools: ImportTools, acting: Acting, run: ImportRun): FileReader {
  const { storage, indicators, regions, startReader = startFileReader } = tools
  const { askedOn, fileName, map, fileBytes } = run
  const options = { indicators, regions, on: askedOn, fileName, map: map ?? undefined }
  return startReader(fileChunks(storage, acting, run), { options, fileBytes, batchRows: BATCH_ROWS })
}

type Good = Exclude<ReaderAnswer, { kind: 'fault' | 'cells' }>

async function take(
  open: Reading,
  tools: ImportTools,
  { claim, run, answer }: { claim: Claim; run: ImportRun; answer: Good },
): Promise<void> {
  const standing = await holdRun(open, claim)
  const rules = { ...tools, source: run.source }
  if (answer.kind === 'end') return endPhase(open, claim, standing.counts)
  if (answer.kind === 'header') {
    if (standing.position > 0) return moveOn(open, claim, standing)
    await open.sql.deleteFrom('import_change').where('run_id', '=', claim.run).execute()
    await open.sql.deleteFrom('import_row').where('run_id', '=', claim.run).execute()
    const cells = answer.issues.map((issue) => complaint(issue, rules))
    await stageHeader(open, claim.run, cells)
    // Nothing of the rows is counted yet; what a process before this one counted of the header is counted anew.
    return moveOn(open, claim, { ...standing, counts: addCounts(NOTHING_COUNTED, countCells(cells)) })
  }
  // A process before this one may have dealt with these rows already.
  const rows = answer.rows.filter(({ row }) => row > standing.position)
  const checked = await compare(open, rows, { rules, run, today: dayInChina(tools.now()) })
  await stageRows(open, claim.run, checked)
  await moveOn(open, claim, behind(standing, answer.rowsTotal, checked))
}

async function compare(
  open: Reading,
  rows: readonly ReadRow[],
  { rules, run, today }: { rules: CheckRules; run: ImportRun; today: IsoDate },
): Promise<readonly CheckedRow[]> {
  const codes = rows.flatMap(({ creditCode }) => creditCode?.replaceAll('\0', '').toWellFormed() ?? [])
  const known = await readKnown(open, codes)
  const indicators = [
    ...new Set(rows.flatMap(({ facts }) => facts.map(([key]) => splitFactKey(key).indicator))),
  ]
  const ids = [...known.enterprises.values()].map(({ id }) => id)
  const histories = await readHistory(open, ids, indicators)
  return rows.map((read) => {
    const enterprise = known.enterprises.get(read.creditCode ?? '')
    const record = {
      enterprise,
      isRegistered: known.elsewhere.has(read.creditCode ?? ''),
      mayReopen: enterprise !== undefined && known.mayReopen.has(enterprise.id),
      current: currentOn(histories.get(enterprise?.id ?? ''), rules.indicators, {
        heldOn: run.heldOn,
        today,
      }),
    }
    return checkRow(read, record, rules, open.acting.scope)
  })
}

function behind(standing: Standing, rowsTotal: number, checked: readonly CheckedRow[]): Standing {
  const counts = checked.map(countRow).reduce(addCounts, standing.counts)
  const rowsDone = standing.rowsDone + checked.length
  const position = checked.at(-1)?.row ?? standing.position
  return { position, rowsDone, rowsTotal: Math.max(rowsTotal, rowsDone), counts }
}

function countRow(row: CheckedRow): ImportCounts {
  return addCounts(NOTHING_COUNTED, {
    ...countCells(row.cells),
    newFirms: row.kind === 'new' ? 1 : 0,
    reopenedFirms: row.kind === 'reopened' ? 1 : 0,
    knownFirms: row.kind === 'known' ? 1 : 0,
    refusedRows: row.kind === 'refused' ? 1 : 0,
    unchanged: row.unchanged,
  })
}

function countCells(all: CheckedRow['cells']): Partial<ImportCounts> {
  const cells = (kind: string): number => all.filter((cell) => cell.kind === kind).length
  return {
    added: cells('added'),
    changed: cells('changed'),
    protected: cells('protected'),
    refusedCells: cells('refused'),
    notices: cells('noticed'),
  }
}
