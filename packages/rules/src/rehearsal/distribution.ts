import { indicatorOf } from '../indicator.ts'
import type { Act } from './act.ts'
import { countIn, withNumber } from './act.ts'
import { addNumbers, isReckoned, millionths, plainNumber } from './decimals.ts'
import { allFirms, both, differing, without, type FirmBits } from './firm-bits.ts'
import { lineAt } from './lower-rule.ts'
import type { MeasuredLine, NumberParameter } from './parameter.ts'

/** A line that can be drawn: its parameter, before and after. */
export interface DrawnLine {
  readonly parameter: NumberParameter
  readonly line: MeasuredLine
  readonly before: string
  readonly after: string
}

export interface Bin {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly firms: number
  readonly waiting: number
}

/** Our own convention: at most about so many bins. */
const BINS = 30n

/** The parameter in the changed rule, with both its values; undefined when firms cannot be drawn around it. */
export function drawnLine(
  { parameters, changedParameters }: Pick<Act, 'parameters' | 'changedParameters'>,
  path: string,
): DrawnLine | undefined {
  const before = parameters.find((each) => each.path === path)
  const after = changedParameters.find((each) => each.path === path)
  if (before?.kind !== 'number' || after?.kind !== 'number' || !after.measured) return undefined
  // A draft may have more decimals than lines are moved by.
  if (![before, after].every(({ value }) => isReckoned(value))) return undefined
  // The slider is that of the value in force: steps and bins stay where they are while the line moves.
  const parameter = { ...after, slider: before.slider }
  return { parameter, line: after.measured, before: before.value, after: after.value }
}

export function isUpward({ relation }: MeasuredLine): boolean {
  return relation === 'at-least' || relation === 'more-than'
}

/** Firms that surely satisfy the line at a value. */
export function satisfying({ stage }: Act, { line, parameter }: DrawnLine, value: string): FirmBits {
  return stage.condition(lineAt(line, `${value}${parameter.unit}`)).met
}

/** Firms by the quantity, in bins between which both lines stand. */
export function binsOf(act: Act, drawn: DrawnLine): { bins: readonly Bin[]; unknown: number } {
  const edges = edgesOf(drawn)
  const waiting = waitingAt(act, drawn)
  const ends: readonly (string | undefined)[] = [undefined, ...edges]
  const bins = ends.map((from, i): Bin => {
    const to = edges[i]
    const firms = firmsBetween(act, drawn, from, to)
    return { from, to, firms: countIn(act, firms), waiting: countIn(act, both(firms, waiting)) }
  })
  const all = allFirms(act.stage.board.firms, waiting.length)
  return { bins, unknown: countIn(act, without(all, act.stage.known(drawn.line))) }
}

/**
 * Firms whose quantity lies between two ends; an absent end is open. The end that belongs to a bin is the one that the
 * relation of the line puts there: a firm on the line always stands on the side where the line puts it.
 */
export function firmsBetween(
  act: Act,
  drawn: DrawnLine,
  from: string | undefined,
  to: string | undefined,
): FirmBits {
  const known = act.stage.known(drawn.line)
  const nobody = new Int32Array(known.length)
  const upward = isUpward(drawn.line)
  const at = (end: string | undefined) => (end === undefined ? undefined : satisfying(act, drawn, end))
  const [low, high] = [at(from), at(to)]
  // Upward, who satisfies an end lies above it; downward, below.
  const above = upward ? (low ?? known) : without(known, low ?? nobody)
  const below = upward ? without(known, high ?? nobody) : (high ?? known)
  return both(both(above, below), known)
}

/** Firms for which this line alone decides: met on one side of it, not met on the other. */
export function waitingAt(act: Act, drawn: DrawnLine): FirmBits {
  const [least, most] = farValues(act, drawn)
  const fall = (value: string) => act.stage.fall(withNumber(act, drawn.parameter, value)).met
  return differing(fall(least), fall(most))
}

/** Values beyond every fact. Below −100 % a compound growth has no meaning. */
function farValues({ stage }: Act, { line }: DrawnLine): readonly [string, string] {
  const { formula } = indicatorOf(stage.definitions.indicators, line.indicator)
  return [formula?.kind === 'compound-growth' ? '-100' : '-1000000000000', '1000000000000']
}

/** Edges a whole number of steps from the line in force, over the slider and over both lines, and the moved line. */
function edgesOf({ parameter, before, after }: DrawnLine): readonly string[] {
  const { least, most, step } = parameter.slider
  const values = [before, after, least, most].map(millionths)
  const [low, high] = [minOf(values), maxOf(values)]
  const one = millionths(step)
  const steps = (high - low) / one / BINS
  const width = one * (steps < 1n ? 1n : steps)
  const line = millionths(before)
  const edges = new Set<bigint>([millionths(after)])
  for (let edge = line; edge >= low; edge -= width) edges.add(edge)
  for (let edge = line; edge <= high; edge += width) edges.add(edge)
  return [...edges].toSorted((a, b) => (a < b ? -1 : 1)).map(plainNumber)
}

function minOf(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (a < b ? a : b))
}

function maxOf(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (a > b ? a : b))
}

/** The value one step towards more firms (`easier`) or fewer (`harder`). */
export function steppedLine({ parameter, line, after }: DrawnLine, way: 'easier' | 'harder'): string {
  const { step } = parameter.slider
  const up = isUpward(line) === (way === 'harder')
  return addNumbers(after, up ? step : `-${step}`)
}
