import type { FactKey } from '@yinyu/rules'
import { issueTable, type IssueCode } from './issue-table.ts'

/** One thing that intake could not take as it stood. Plain data: it goes into files and onto pages as it is. */
export interface Issue {
  readonly code: IssueCode
  /** Row of the sheet as a person counts it, the header being row 1; undefined when the whole file is meant. */
  readonly row: number | undefined
  /** The fact key where the column was recognised, else the header as it stands in the file. */
  readonly column: FactKey | undefined
  /** What was typed, shortened when it is very long. */
  readonly value: string | undefined
  /** One Chinese sentence: what, where, why it matters, what to do. */
  readonly message: string
}

/** Where an issue was found. `header` is what the person sees, `column` what the output names. */
export interface Place {
  readonly row?: number | undefined
  readonly column?: string | undefined
  readonly header?: string | undefined
  readonly value?: string | undefined
}

/** Words that fill the gaps of a message. */
export type Details = Readonly<Record<string, string | number>>

const VALUE_LENGTH_MAX = 200
const QUOTE_LENGTH_MAX = 40

/** Builds the issue with its message from the table. */
export function raise(code: IssueCode, place: Place = {}, details: Details = {}): Issue {
  const value = place.value === undefined ? undefined : shorten(place.value, VALUE_LENGTH_MAX)
  const words: Details = {
    where: sayPlace(place),
    value: shorten(place.value ?? '', QUOTE_LENGTH_MAX),
    ...details,
  }
  const message = issueTable[code].message.replaceAll(/\{(\w+)\}/g, (gap, name: string) =>
    String(words[name] ?? gap),
  )
  return { code, row: place.row, column: place.column ?? place.header, value, message }
}

/** A file that cannot be read at all, as an error to throw out of a stream of rows. */
export function fileFault(code: IssueCode, details: Details = {}, place: Place = {}): Error {
  const issue = raise(code, place, details)
  return Object.assign(new Error(issue.message), { issue })
}

/** The issue inside an error made by `fileFault`; undefined for every other error. */
export function faultOf(error: unknown): Issue | undefined {
  return error instanceof Error && 'issue' in error ? (error.issue as Issue) : undefined
}

function sayPlace({ row, header }: Place): string {
  const column = header === undefined ? '' : `「${shorten(header, QUOTE_LENGTH_MAX)}」`
  if (row === undefined) return header === undefined ? '文件' : `${column}这一列`
  return `第 ${row} 行${column}`
}

function shorten(text: string, lengthMax: number): string {
  return text.length <= lengthMax ? text : `${text.slice(0, lengthMax)}…`
}
