import type { FactValue, KernelPlan } from '@yinyu/rules'

/** A firm as the lowered form reads it, by slot. */
export type FirmRow = readonly (FactValue | undefined)[]

const UNKNOWN_SHARE = 0.06
/** Nothing registers as these; a code above others is too coarse for most questions. */
const STRANGE_WORDS = ['110101', '350000', 'C', '39', 'somewhere']

/**
 * Firms heavy with numbers on the lines of the plan and one unit beside, with shares and growths on theirs, and
 * with gaps. The same seed gives the same firms.
 */
export function boundaryRows(
  plan: KernelPlan,
  slots: number,
  count: number,
  seed: number,
): readonly FirmRow[] {
  const next = chanceFrom(seed)
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(next() * of.length)]
  const beside = () => Math.floor(next() * 3) - 1
  const { leaves } = plan.questions
  const lines = leaves.flatMap((leaf) => (leaf.ask === 'line' ? [leaf] : []))
  const ratios = leaves.flatMap((leaf) => (leaf.ask === 'ratio' ? [leaf] : []))
  const words = leaves.flatMap(({ ...leaf }) =>
    leaf.ask === 'code' ? wordsOf(leaf.question).map((word) => ({ slot: leaf.question.slot, word })) : [],
  )
  return Array.from({ length: count }, () => {
    const row: (FactValue | undefined)[] = Array.from({ length: slots })
    const size = 10 ** (2 + next() * 10)
    for (const { slot, kind } of plan.needs) {
      const line = pick(lines.filter((one) => one.slot === slot))?.line
      if (kind === 'flag') row[slot] = next() < 0.7
      else if (kind === 'word')
        row[slot] = next() < 0.1 ? pick(STRANGE_WORDS) : pick(words.filter((one) => one.slot === slot))?.word
      else row[slot] = line !== undefined && next() < 0.5 ? line + beside() : Math.floor(next() * size)
    }
    for (const { top, bottom, up, down } of ratios) {
      if (next() > 0.2) continue
      const times = Math.floor((next() * size) / Number(down)) + 1
      row[bottom] = times * Number(down)
      row[top] = times * Number(up) + beside()
    }
    return row.map((value) => (next() < UNKNOWN_SHARE ? undefined : value))
  })
}

type Leaf = KernelPlan['questions']['leaves'][number]
type Question = Extract<Leaf, { ask: 'code' }>['question']

function wordsOf(question: Question): readonly string[] {
  switch (question.op) {
    case 'word':
      return question.words
    case 'region':
      return question.areas
    case 'industry':
      return question.branches
  }
}

/** The generator mulberry32, of public domain. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
