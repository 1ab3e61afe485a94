import { lineAt, type SourceFile } from './source-files.ts'

/** One breach of the style guide, told so that a newcomer can mend it without asking. */
export interface Finding {
  readonly where: string
  readonly what: string
  readonly why: string
  readonly todo: string
}

export function at(file: SourceFile, offset: number): string {
  return `${file.path}:${lineAt(file.text, offset)}`
}

/** Fails with all findings, and also when nothing was looked at: an empty search proves nothing. */
export function expectTidy<T>(looked: readonly T[], check: (item: T) => readonly Finding[]): void {
  if (looked.length === 0)
    throw new Error('This check has seen nothing at all, so it proves nothing: mend the search.')
  const findings = looked.flatMap(check)
  if (findings.length > 0)
    throw new Error(`${findings.length} to mend\n\n${findings.map(tell).join('\n\n')}\n`)
}

function tell({ where, what, why, todo }: Finding): string {
  return `${where}\n  what: ${what}\n  why:  ${why}\n  do:   ${todo}`
}
