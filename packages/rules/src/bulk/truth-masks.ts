import type { Truth } from '../form/form.ts'
import type { CodeQuestion, Questions } from './leaf.ts'
import { lineMask, slotsOf } from './line-masks.ts'
import { ALWAYS, NEVER, type Mask, type VerdictMasks } from './mask.ts'
import { added, atLeast, chosen } from './planes.ts'
import { reachesMasks } from './tally-planes.ts'

const UNKNOWN: VerdictMasks = { met: NEVER, possible: ALWAYS }

/** Strong Kleene logic on both masks at once; says the same as `compileTruth` for each firm. */
export function truthMasks(questions: Questions, truth: Truth): VerdictMasks {
  const { masks, ask } = questions
  switch (truth.op) {
    case 'verdict':
      return {
        met: truth.verdict === 'met' ? ALWAYS : NEVER,
        possible: truth.verdict === 'unmet' ? NEVER : ALWAYS,
      }
    case 'sign':
      return signMasks(questions, truth)
    case 'flag': {
      const [yes, known] = [
        ask({ ask: 'flag-yes', slot: truth.slot }),
        ask({ ask: 'flag-known', slot: truth.slot }),
      ]
      return { met: yes, possible: masks.or(yes, masks.not(known)) }
    }
    case 'word':
    case 'region':
    case 'industry':
      return codeMasks(questions, truth)
    case 'and':
    case 'or': {
      const of = truth.of.map((inner) => truthMasks(questions, inner))
      return {
        met: masks[truth.op](...of.map(({ met }) => met)),
        possible: masks[truth.op](...of.map(({ possible }) => possible)),
      }
    }
    case 'not': {
      const { met, possible } = truthMasks(questions, truth.of)
      return { met: masks.not(possible), possible: masks.not(met) }
    }
    case 'at-least':
      return countMasks(questions, truth)
    case 'agree':
      return agreeMasks(questions, truth)
    case 'reaches':
      return reachesMasks({ questions, verdict: (inner) => truthMasks(questions, inner) }, truth)
  }
}

function signMasks(questions: Questions, line: Extract<Truth, { op: 'sign' }>): VerdictMasks {
  const { masks, ask } = questions
  const guards = line.guards.map(
    (polynomial) => signMasks(questions, { op: 'sign', polynomial, sign: 'positive', guards: [] }).met,
  )
  const facts = slotsOf(line.polynomial).map((slot) => ask({ ask: 'known', slot }))
  const known = masks.and(...guards, ...facts)
  const holds = lineMask(questions, line)
  return { met: masks.and(known, holds), possible: masks.or(masks.not(known), holds) }
}

function codeMasks({ ask }: Questions, asked: CodeQuestion): VerdictMasks {
  const question = askedInOrder(asked)
  return {
    met: ask({ ask: 'code', half: 'met', question }),
    possible: ask({ ask: 'code', half: 'possible', question }),
  }
}

/** The order in which codes stand in a rule changes nothing; sorted, equal questions find each other. */
function askedInOrder(question: CodeQuestion): CodeQuestion {
  switch (question.op) {
    case 'word':
      return { op: 'word', slot: question.slot, words: question.words.toSorted() }
    case 'region':
      return { op: 'region', slot: question.slot, areas: question.areas.toSorted() }
    case 'industry':
      return { op: 'industry', slot: question.slot, branches: question.branches.toSorted() }
  }
}

function countMasks(questions: Questions, { count, of }: Extract<Truth, { op: 'at-least' }>): VerdictMasks {
  const { masks } = questions
  const verdicts = of.map((inner) => truthMasks(questions, inner))
  const reached = (each: readonly Mask[]) =>
    atLeast(
      masks,
      each.map((when) => chosen(masks, [{ when, value: 1 }])).reduce((x, y) => added(masks, x, y)),
      count,
    )
  if (verdicts.length === 0)
    return count <= 0 ? { met: ALWAYS, possible: ALWAYS } : { met: NEVER, possible: NEVER }
  return {
    met: reached(verdicts.map(({ met }) => met)),
    possible: reached(verdicts.map(({ possible }) => possible)),
  }
}

/** Met where one entry may apply and all that may apply are met; unmet likewise; else unknown. */
function agreeMasks(questions: Questions, { of }: Extract<Truth, { op: 'agree' }>): VerdictMasks {
  const { masks } = questions
  const entries = of.map(({ when, truth }) => ({
    applies: truthMasks(questions, when).possible,
    said: truthMasks(questions, truth),
  }))
  if (entries.length === 0) return UNKNOWN
  const any = masks.or(...entries.map(({ applies }) => applies))
  const allMet = masks.and(...entries.map(({ applies, said }) => masks.or(masks.not(applies), said.met)))
  const allUnmet = masks.and(
    ...entries.map(({ applies, said }) => masks.not(masks.and(applies, said.possible))),
  )
  return { met: masks.and(any, allMet), possible: masks.not(masks.and(any, allUnmet)) }
}
