import { compareRatios } from '@yinyu/kernel'
import { quantity, type Condition, type Purpose } from '@yinyu/rules'
import { alternativesOf } from './requirement.ts'

/** How what is asked has moved: harder or easier to meet, the same, or not to be measured on one scale. */
export type Strictness = 'same' | 'tighter' | 'looser' | 'different'

type Line = Condition & { kind: 'at-least' | 'more-than' | 'at-most' | 'less-than' }
const lineKinds: readonly string[] = ['at-least', 'more-than', 'at-most', 'less-than']

/** Whether `after` asks more than `before`. Only certain answers: what cannot be proved is `different`. */
export function strictnessOf(before: Condition, after: Condition, purpose: Purpose): Strictness {
  if (sameMeaning(before, after)) return 'same'
  const [olds, news] = [alternativesOf(before, purpose), alternativesOf(after, purpose)]
  if (olds.length > 1 || news.length > 1) return ofAlternatives(olds, news)
  return ofSingle(before, after)
}

/** Fewer ways in is tighter, more is looser; ways in common are compared each by itself. */
function ofAlternatives(olds: readonly Condition[], news: readonly Condition[]): Strictness {
  const kept = news.flatMap((way) => {
    const old = olds.find((other) => isComparable(other, way))
    return old ? [{ old, step: ofSingle(old, way) }] : []
  })
  if (kept.length === 0) return 'different'
  const steps = kept.map(({ step }) => step)
  if (news.length > kept.length) steps.push('looser')
  if (olds.some((old) => !kept.some((pair) => pair.old === old))) steps.push('tighter')
  return together(steps)
}

function ofSingle(before: Condition, after: Condition): Strictness {
  if (sameMeaning(before, after)) return 'same'
  if (before.kind === 'holds-title' && after.kind === 'holds-title')
    return ofSets(before.titles, after.titles)
  if (before.kind === 'one-of' && after.kind === 'one-of' && before.indicator === after.indicator)
    return ofSets(before.words, after.words)
  const [old, now] = [spanOf(before), spanOf(after)]
  if (!old || !now || !isComparable(before, after)) return 'different'
  return together([ofLines(old.line, now.line), byNumber(now.years, old.years)])
}

function ofLines(before: Line, after: Line): Strictness {
  const upward = isUpward(before)
  if (upward !== isUpward(after) || (before.year ?? 'Y-1') !== (after.year ?? 'Y-1')) return 'different'
  const order = compareRatios(quantity(after.value), quantity(before.value))
  if (order !== 0) return order > 0 === upward ? 'tighter' : 'looser'
  return byNumber(Number(isStrict(after)), Number(isStrict(before)))
}

/** Years for which a line must hold: three each year, one, or one of two (counted as a half). */
function spanOf(condition: Condition): { line: Line; years: number } | undefined {
  if (isLine(condition)) return { line: condition, years: 1 }
  if (condition.kind === 'each-of-last-years' && isLine(condition.of))
    return { line: condition.of, years: condition.years }
  if (condition.kind === 'any-of-last-years' && isLine(condition.of))
    return { line: condition.of, years: 1 / condition.years }
  return undefined
}

function isComparable(a: Condition, b: Condition): boolean {
  const [one, other] = [spanOf(a)?.line, spanOf(b)?.line]
  if (one && other) return one.indicator === other.indicator
  if (a.kind !== b.kind) return false
  return 'indicator' in a && 'indicator' in b ? a.indicator === b.indicator : sameMeaning(a, b)
}

function ofSets(before: readonly string[], after: readonly string[]): Strictness {
  const steps: Strictness[] = []
  if (before.some((word) => !after.includes(word))) steps.push('tighter')
  if (after.some((word) => !before.includes(word))) steps.push('looser')
  return together(steps)
}

function together(steps: readonly Strictness[]): Strictness {
  const moved = new Set(steps.filter((step) => step !== 'same'))
  const [only] = moved
  return moved.size > 1 ? 'different' : (only ?? 'same')
}

function byNumber(after: number, before: number): Strictness {
  if (after === before) return 'same'
  return after > before ? 'tighter' : 'looser'
}

function isLine(condition: Condition): condition is Line {
  return lineKinds.includes(condition.kind)
}
function isUpward(line: Line): boolean {
  return line.kind === 'at-least' || line.kind === 'more-than'
}
function isStrict(line: Line): boolean {
  return line.kind === 'more-than' || line.kind === 'less-than'
}

const ASIDE = new Set(['id', 'title', 'clause', 'tag', 'sources', 'note', 'for', 'says'])

/** The same but for its mark, its source and its wording. */
function sameMeaning(a: Condition, b: Condition): boolean {
  // What a person finds is found by what the note tells that person to look at.
  const isJudgedOtherwise = a.kind === 'judged' && b.kind === 'judged' && a.note !== b.note
  return !isJudgedOtherwise && meaningOf(a) === meaningOf(b)
}
function meaningOf(condition: Condition): string {
  return JSON.stringify(condition, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const kept = Object.entries(value).filter(([name]) => !ASIDE.has(name))
    return Object.fromEntries(kept.toSorted(([x], [y]) => (x < y ? -1 : 1)))
  })
}
