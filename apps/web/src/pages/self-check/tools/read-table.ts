import { readFirms, severityOf, type FirmRow, type Issue } from '@yinyu/intake'
import type { IsoDate } from '@yinyu/kernel'
import type { Indicators } from '@yinyu/rules'
import { placesData } from 'virtual:places'

/** A spreadsheet as the page shows it: firms to choose from, and what could not be taken. */
export interface LoadedTable {
  readonly fileName: string
  readonly firms: readonly FirmRow[]
  /** Of the file and its header; the issues of a row are with its firm. */
  readonly issues: readonly Issue[]
}

/** Reads a spreadsheet in the browser; nothing leaves the machine. A file that cannot be read has no firms. */
export async function readTable(file: File, indicators: Indicators, on: IsoDate): Promise<LoadedTable> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const regions = new Map(placesData.regions)
  const table = await readFirms(bytes, { indicators, regions, on, fileName: file.name })
  if (table.fault) return { fileName: file.name, firms: [], issues: [table.fault] }
  // On one's own machine it does not matter that a row has no code to be matched by.
  const issues = table.issues.filter(({ code }) => code !== 'NO_CODE_COLUMN')
  return { fileName: file.name, firms: table.firms, issues }
}

/** What hinders is shown before what only warns. */
export function gravestFirst(issues: readonly Issue[]): readonly Issue[] {
  const weight = { file: 0, error: 1, warning: 2 }
  return issues
    .filter(({ code }) => code !== 'MISSING_CODE')
    .toSorted((a, b) => weight[severityOf(a.code)] - weight[severityOf(b.code)])
}
