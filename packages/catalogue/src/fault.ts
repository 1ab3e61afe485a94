import { FAULT_CODES, type FaultCode } from './fault-codes.ts'

/** Something wrong in the content, told so that its author can mend it alone. */
export interface Fault {
  /** Path below the content folder. */
  readonly file: string
  /** For example `versions[0].conditions[2].value`; empty for the whole file. */
  readonly key: string
  /** From 1; 0 for the whole file. */
  readonly line: number
  readonly code: FaultCode
  /** What is wrong, where, why that matters, what to do: in Chinese. */
  readonly message: string
}

/** Where a value stands in its file. */
export type KeyPath = readonly (string | number)[]

/** Something that can be pointed at: a file whose keys have lines. */
export interface Located {
  readonly file: string
  readonly lineOf: (path: KeyPath) => number
}

/** What is wrong and what to do about it; where and why are added. */
export interface Finding {
  readonly what: string
  readonly todo: string
}

export function faultAt(at: Located, path: KeyPath, code: FaultCode, { what, todo }: Finding): Fault {
  const key = sayPath(path)
  const line = at.lineOf(path)
  const place = sayPlace({ file: at.file, key, line })
  return { file: at.file, key, line, code, message: `${what}${place}${FAULT_CODES[code]}。${todo}。` }
}

/** The message for where the place is plain to see, such as beside a field. */
export function sayWithoutPlace(fault: Fault): string {
  return fault.message.replace(sayPlace(fault), '。')
}

function sayPlace({ file, key, line }: Pick<Fault, 'file' | 'key' | 'line'>): string {
  const where = [file, line > 0 ? `第 ${line} 行` : '', key].filter((part) => part !== '')
  return `。在 ${where.join(' ')}。`
}

/** A file that has no lines to point at. */
export function wholeFile(file: string): Located {
  return { file, lineOf: () => 0 }
}

/** `['versions', 0, 'value']` → `versions[0].value`. */
export function sayPath(path: KeyPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`))
    .join('')
}
