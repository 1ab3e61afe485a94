import type { Condition, Indicators, Purpose } from '@yinyu/rules'
import type { ComparedRow } from './compare-versions.ts'
import { concernOf } from './concern.ts'
import { markDifference } from './mark-difference.ts'
import { alternativesOf, type Requirement } from './requirement.ts'

/** One alternative in words; what differs from the other version is marked. */
export type WordedLine = readonly { readonly text: string; readonly isMarked: boolean }[]

export interface WordedRow {
  readonly before: readonly WordedLine[]
  readonly after: readonly WordedLine[]
}

interface Words {
  readonly say: (condition: Condition) => string
  readonly indicators: Indicators
  readonly purpose: Purpose
}

/** A row in words, alternative by alternative, so that the eye falls on what has changed. */
export function wordRow({ before, after, change }: ComparedRow, words: Words): WordedRow {
  const olds = linesOf(before, words)
  const news = linesOf(after, words)
  // Two lists of alternatives that cannot be compared are read as wholes.
  const isUnlike = change === 'different' && Math.max(olds.length, news.length) > 1
  if (change === 'same' || isUnlike || !before || !after)
    return { before: olds.map((line) => plain(line.text)), after: news.map((line) => plain(line.text)) }
  return {
    before: olds.map((line) => marked(line, news, 'before')),
    after: news.map((line) => marked(line, olds, 'after')),
  }
}

interface Line {
  readonly text: string
  readonly concern: string
}

function linesOf(requirement: Requirement | undefined, { say, indicators, purpose }: Words): readonly Line[] {
  if (!requirement) return []
  return alternativesOf(requirement.condition, purpose).map((condition) => ({
    text: say(condition),
    concern: concernOf(condition, indicators),
  }))
}

/** Where most of a sentence differs, marks would only shout. */
const ALIKE_LEAST = 0.4

function marked(line: Line, others: readonly Line[], side: 'before' | 'after'): WordedLine {
  if (others.some((other) => other.text === line.text)) return plain(line.text)
  const other = others.find((o) => o.concern === line.concern)
  // A way in that the other version does not have is itself the change.
  if (!other) return [{ text: line.text, isMarked: true }]
  const { head, tail, ...middle } =
    side === 'before' ? markDifference(line.text, other.text) : markDifference(other.text, line.text)
  if ((head + tail).length < ALIKE_LEAST * Math.max(line.text.length, other.text.length))
    return plain(line.text)
  const pieces = [
    { text: head, isMarked: false },
    { text: middle[side], isMarked: true },
    { text: tail, isMarked: false },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

function plain(text: string): WordedLine {
  return [{ text, isMarked: false }]
}
