import { compareRatios, ratio, type Ratio } from '@yinyu/kernel'
import type { Truth } from '../form/form.ts'
import type { Polynomial, Slot } from '../form/polynomial.ts'
import type { Row } from '../form/row.ts'
import { compileTally, compileTruth, type RunTruth } from '../form/run.ts'
import type { HelpKind } from '../indicator.ts'
import { rankOfHelp } from './help.ts'

/** How far something unmet is from being met. */
export interface Far {
  /** The relative shortfall of the largest gap that must be closed: 0.3721 where 37.21% of the line are short. */
  readonly share: Ratio
  /** What the office can do about the part that is hardest to help with. */
  readonly help: HelpKind | undefined
}

/** What a line is held against, and what helps to reach it. */
export interface KnownLine {
  readonly left: Polynomial
  readonly right: Polynomial
  /** One whole of a measure that is itself a share, so that the way to a line of zero can be told; else undefined. */
  readonly one: Polynomial | undefined
  readonly help: HelpKind | undefined
}

export interface FarContext {
  readonly lineOf: (truth: Truth) => KnownLine | undefined
  readonly helpOf: (slot: Slot) => HelpKind | undefined
}

/** Asked only of rows for which the condition is unmet. */
type FarOf = (row: Row) => Far

/** What has no number has no nearer and farther: it counts as a whole step. Our own convention. */
const WHOLE: Ratio = ratio(1n)

/**
 * How far a row is from meeting a condition: of what must all hold the farthest, of alternatives the nearest. An unknown
 * part counts as no distance, since it may hold.
 */
export function compileFar(truth: Truth, context: FarContext): FarOf {
  switch (truth.op) {
    case 'sign':
      return farFromLine(context.lineOf(truth))
    case 'verdict':
      return wholeStep(undefined)
    case 'flag':
    case 'word':
    case 'region':
    case 'industry':
      return wholeStep(context.helpOf(truth.slot))
    case 'not':
      return wholeStep(helpOfNegated(truth.of, context))
    case 'and':
      return amongUnmet(truth.of, context, farthest)
    case 'or':
      return amongUnmet(truth.of, context, nearest)
    case 'at-least':
      return farFromCount(truth, context)
    case 'agree':
      return amongUnmet(
        truth.of.map((entry) => entry.truth),
        context,
        farthest,
      )
    case 'reaches':
      return farFromPoints(truth)
  }
}

function wholeStep(help: HelpKind | undefined): FarOf {
  const far = { share: WHOLE, help }
  return () => far
}

function helpOfNegated(truth: Truth, { helpOf }: FarContext): HelpKind | undefined {
  return truth.op === 'flag' || truth.op === 'word' || truth.op === 'region' || truth.op === 'industry'
    ? helpOf(truth.slot)
    : undefined
}

function farFromLine(line: KnownLine | undefined): FarOf {
  if (line === undefined) return wholeStep(undefined)
  const { left, right, one, help } = line
  return (row) => {
    const [is, should] = [valueAt(left, row), valueAt(right, row)]
    const against = should === 0n && one !== undefined ? valueAt(one, row) : should
    return { share: against === 0n ? WHOLE : ratio(absolute(should - is), absolute(against)), help }
  }
}

function amongUnmet(of: readonly Truth[], context: FarContext, choose: (fars: readonly Far[]) => Far): FarOf {
  const parts = of.map((truth) => ({ run: compileTruth(truth), far: compileFar(truth, context) }))
  return (row) => choose(farsOf(parts, row))
}

function farFromCount({ count, of }: Extract<Truth, { op: 'at-least' }>, context: FarContext): FarOf {
  const parts = of.map((truth) => ({ run: compileTruth(truth), far: compileFar(truth, context) }))
  return (row) => {
    const fars = farsOf(parts, row).toSorted(compareFars)
    // Met and unknown ones may all count, so only the rest has to be made up for, with those that are nearest.
    const needed = count - (of.length - fars.length)
    return farthest(fars.slice(0, needed))
  }
}

function farsOf(parts: readonly { run: RunTruth; far: FarOf }[], row: Row): readonly Far[] {
  return parts.flatMap(({ run, far }) => (run(row) === 'unmet' ? [far(row)] : []))
}

function farFromPoints({ points, line }: Extract<Truth, { op: 'reaches' }>): FarOf {
  const run = compileTally(points)
  return (row) => {
    const most = run(row)[1]
    return line > 0
      ? { share: ratio(BigInt(line - most), BigInt(line)), help: undefined }
      : { share: WHOLE, help: undefined }
  }
}

/** Nearer first; of equals what the office can help with more. */
export function compareFars(a: Far, b: Far): number {
  return compareRatios(a.share, b.share) || rankOfHelp(a.help) - rankOfHelp(b.help)
}

/** All must be made up for: the largest gap, and the word of the one that can be helped least. */
export function farthest(fars: readonly Far[]): Far {
  const [first, ...rest] = fars
  return rest.reduce(
    (one, other) => ({
      share: compareRatios(other.share, one.share) > 0 ? other.share : one.share,
      help: rankOfHelp(other.help) > rankOfHelp(one.help) ? other.help : one.help,
    }),
    first ?? { share: WHOLE, help: undefined },
  )
}

function nearest(fars: readonly Far[]): Far {
  return fars.toSorted(compareFars)[0] ?? { share: WHOLE, help: undefined }
}

function valueAt(polynomial: Polynomial, row: Row): bigint {
  return polynomial.reduce((sum, term) => sum + termAt(term, row), 0n)
}

function termAt({ coefficient, slots }: Polynomial[number], row: Row): bigint {
  return slots.reduce((product, slot) => {
    const value = row[slot]
    return product * BigInt(typeof value === 'number' ? value : 0)
  }, coefficient)
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}
