export {
  readFirms,
  streamFirms,
  firmsOfTable,
  type FirmTable,
  type FirmStream,
  type UnreadableFile,
  type Tally,
} from './read-firms.ts'
export type { FirmRow, IntakeOptions } from './firms.ts'
export { mapSchema, parseMap, FIRM_CODE, type IntakeMap } from './intake-map.ts'
export { faultOf, type Issue } from './issues.ts'
export { issueTable, severityOf, type IssueCode, type Severity } from './issue-table.ts'
export type { Table, TableFormat, TableRow, Separator } from './table.ts'
export type { Encoding } from './decode.ts'
export type { RegionNames } from './region-names.ts'
export { readDelimited } from './delimited.ts'
export { readWorkbook } from './workbook.ts'
export { readCell, type CellRule } from './cell.ts'
export type { Reading, Complaint } from './reading.ts'
export { unitFor, unitNames, type Unit } from './unit.ts'
export {
  templateColumns,
  writeTemplateDelimited,
  writeTemplateWorkbook,
  type TemplateColumn,
  type TemplateOptions,
} from './template.ts'
export { writeDelimited, type OutCell } from './write-delimited.ts'
export { streamDelimited } from './stream-delimited.ts'
export { streamWorkbook, type StreamedSheet } from './stream-workbook.ts'
export { writeWorkbook, type OutSheet, type OutColumn } from './write-workbook.ts'
export { guardText, unguardText } from './formula-text.ts'
export * from './limits.ts'
