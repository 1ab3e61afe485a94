import {
  anyMet,
  atLeastMet,
  isInIndustry,
  isInRegion,
  opposite,
  verdictOf,
  type Verdict,
} from '@yinyu/kernel'
import { runAgree } from './agree.ts'
import { cheapestFirst } from './cheapest-first.ts'
import type { PointsRange, Tally, Truth } from './form.ts'
import type { Row } from './row.ts'
import { compileSign } from './sign.ts'

export type RunTruth = (row: Row) => Verdict
export type RunTally = (row: Row) => PointsRange

/** Turns a lowered condition into a function of a row. No words, no trees: only the verdict. */
export function compileTruth(truth: Truth): RunTruth {
  switch (truth.op) {
    case 'verdict':
      return () => truth.verdict
    case 'sign':
      return compileLine(truth)
    case 'flag':
      return (row) => verdictOf(flagAt(row, truth.slot))
    case 'word':
      return compileWord(truth)
    case 'region':
      return remembered(truth.slot, (code) => anyMet(truth.areas.map((area) => isInRegion(code, area))))
    case 'industry':
      return remembered(truth.slot, (code) =>
        anyMet(truth.branches.map((branch) => isInIndustry(code, branch))),
      )
    case 'and':
      return compileAnd(cheapestFirst(truth.of).map(compileTruth))
    case 'or':
      return compileOr(cheapestFirst(truth.of).map(compileTruth))
    case 'not':
      return compileNot(compileTruth(truth.of))
    case 'at-least':
      return compileCount(truth.count, truth.of.map(compileTruth))
    case 'agree':
      return runAgree(
        truth.of.map((entry) => ({ when: compileTruth(entry.when), truth: compileTruth(entry.truth) })),
      )
    case 'reaches':
      return compileReaches(truth)
  }
}

/** Turns lowered points into a function of a row that gives [least, most]. */
export function compileTally(tally: Tally): RunTally {
  switch (tally.op) {
    case 'first':
      return compileFirst(tally)
    case 'sum':
      return joined(tally.of.map(compileTally), 0, (a, b) => a + b)
    case 'most':
      return joined(tally.of.map(compileTally), -Infinity, Math.max)
    case 'capped':
      return mapped(compileTally(tally.of), (points) => Math.min(points, tally.cap))
    case 'given':
      return fromNumber(tally.slot, tally.cap, (value) => Math.min(Math.max(value, 0), tally.cap))
    case 'per-full':
      return fromNumber(tally.slot, tally.cap, (value) =>
        Math.min(Math.max(0, Math.floor(value / tally.each)) * tally.points, tally.cap),
      )
  }
}

function compileLine({ polynomial, guards, sign }: Extract<Truth, { op: 'sign' }>): RunTruth {
  const signOf = compileSign(polynomial)
  const guardSigns = guards.map(compileSign)
  const needed = sign === 'positive' ? 1 : 0
  return (row) => {
    for (const guard of guardSigns) if (guard(row) !== 1) return 'unknown'
    const found = signOf(row)
    if (found === undefined) return 'unknown'
    return found >= needed ? 'met' : 'unmet'
  }
}

function compileWord({ slot, words }: Extract<Truth, { op: 'word' }>): RunTruth {
  const wanted = new Set(words)
  return (row) => {
    const word = row[slot]
    return verdictOf(typeof word === 'string' ? wanted.has(word) : undefined)
  }
}

/** Codes repeat over firms, so each is compared once. */
function remembered(slot: number, judge: (code: string) => Verdict): RunTruth {
  const known = new Map<string, Verdict>()
  return (row) => {
    const code = row[slot]
    if (typeof code !== 'string') return 'unknown'
    const before = known.get(code)
    if (before !== undefined) return before
    const verdict = judge(code)
    known.set(code, verdict)
    return verdict
  }
}

function compileAnd(of: readonly RunTruth[]): RunTruth {
  return (row) => {
    let open = false
    for (const run of of) {
      const verdict = run(row)
      if (verdict === 'unmet') return 'unmet'
      if (verdict === 'unknown') open = true
    }
    return open ? 'unknown' : 'met'
  }
}

function compileOr(of: readonly RunTruth[]): RunTruth {
  return (row) => {
    let open = false
    for (const run of of) {
      const verdict = run(row)
      if (verdict === 'met') return 'met'
      if (verdict === 'unknown') open = true
    }
    return open ? 'unknown' : 'unmet'
  }
}

function compileNot(run: RunTruth): RunTruth {
  return (row) => opposite(run(row))
}

function compileCount(count: number, of: readonly RunTruth[]): RunTruth {
  return (row) =>
    atLeastMet(
      count,
      of.map((run) => run(row)),
    )
}

function compileReaches({ points, line, sign }: Extract<Truth, { op: 'reaches' }>): RunTruth {
  const run = compileTally(points)
  const holds = (value: number) => (sign === 'positive' ? value > line : value >= line)
  return (row) => {
    const [least, most] = run(row)
    if (holds(least)) return 'met'
    return holds(most) ? 'unknown' : 'unmet'
  }
}

function compileFirst({ steps, otherwise }: Extract<Tally, { op: 'first' }>): RunTally {
  const compiled = steps.map((step) => ({ run: compileTruth(step.when), points: step.points }))
  return (row) => {
    let least = Infinity
    let most = -Infinity
    const widen = (points: PointsRange) => {
      least = Math.min(least, points[0])
      most = Math.max(most, points[1])
    }
    for (const { run, points } of compiled) {
      const verdict = run(row)
      if (verdict === 'unmet') continue
      widen(points)
      if (verdict === 'met') return [least, most]
    }
    widen(otherwise)
    return [least, most]
  }
}

function joined(of: readonly RunTally[], start: number, join: (a: number, b: number) => number): RunTally {
  return (row) => {
    let least = start
    let most = start
    for (const run of of) {
      const range = run(row)
      least = join(least, range[0])
      most = join(most, range[1])
    }
    return [least, most]
  }
}

function mapped(run: RunTally, map: (points: number) => number): RunTally {
  return (row) => {
    const [least, most] = run(row)
    return [map(least), map(most)]
  }
}

function fromNumber(slot: number, cap: number, points: (value: number) => number): RunTally {
  return (row) => {
    const value = row[slot]
    if (typeof value !== 'number') return [0, cap]
    const exactly = points(value)
    return [exactly, exactly]
  }
}

function flagAt(row: Row, slot: number): boolean | undefined {
  const value = row[slot]
  return typeof value === 'boolean' ? value : undefined
}
