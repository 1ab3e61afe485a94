import type { Issue } from '@yinyu/intake'
import { sayRefusal, type Refusal } from './refusal.ts'

const LINES_MOST = 1_000

/** What became of a file, so far. */
export interface FileTally {
  readonly rows: number
  readonly recorded: number
  readonly unchanged: number
  readonly refusals: readonly Refusal[]
  readonly refused: number
}

export const emptyTally: FileTally = { rows: 0, recorded: 0, unchanged: 0, refusals: [], refused: 0 }

export function addToTally(tally: FileTally, more: Omit<FileTally, 'refused'>): FileTally {
  return {
    rows: tally.rows + more.rows,
    recorded: tally.recorded + more.recorded,
    unchanged: tally.unchanged + more.unchanged,
    refusals: [...tally.refusals, ...more.refusals].slice(0, LINES_MOST),
    refused: tally.refused + more.refusals.length,
  }
}

/** The report beside a file that was taken; no values. */
export function reportDone(
  name: string,
  run: string,
  { rows, recorded, unchanged, refusals, refused }: FileTally,
  notes: readonly Issue[],
): string {
  const rest = refused > refusals.length ? [`……另有 ${refused - refusals.length} 项没有列出`] : []
  return [
    `文件：${name}`,
    `取数编号：${run}`,
    `共 ${rows} 行；新记录 ${recorded} 项，与已有相同 ${unchanged} 项，没有采用 ${refused} 项。`,
    ...notes.map(({ message, code }) => `提示：${message}（${code}）`),
    ...refusals.map(sayRefusal),
    ...rest,
    '',
  ].join('\n')
}

/** The report beside a file of which nothing was taken. */
export function reportRefused(name: string, run: string, why: string): string {
  return [`文件：${name}`, `取数编号：${run}`, `没有采用，一项也没有记录：${why}`, ''].join('\n')
}
