import type { Writable } from 'node:stream'
import type { IsoDate } from '@yinyu/kernel'
import type { Rules } from './content.ts'

/** All that a command may touch besides the files it is told of; made by `main`, replaced in tests. */
export interface World {
  /** Today in China, whose law is applied. */
  readonly today: IsoDate
  readonly contentFolder: string
  /** The content of that folder, to judge by; refuses when it has faults. */
  readonly rules: () => Rules
  /** Where the records are is set there. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: Writable
  readonly err: Writable
  /** Whether somebody is watching `err`. */
  readonly isWatched: boolean
  /** Set off by Ctrl+C. */
  readonly stop: AbortSignal
}

/** Prints lines for people. */
export function print(to: Writable, lines: readonly string[]): void {
  to.write(`${lines.join('\n')}\n`)
}

/** Text whose own line breaks and control characters cannot reach the terminal. */
export function tame(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what must not come through
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, ' ')
}
