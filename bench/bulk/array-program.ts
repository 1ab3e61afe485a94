import { printKernel, CPP, type KernelPlan } from '@yinyu/rules'
import { arrayAmount, polynomialText, type ArrayText } from './array-amounts.ts'
import type { ArrayWords } from './array-words.ts'

type Leaf = KernelPlan['questions']['leaves'][number]

/** A mask, with how many others stand before it: those of one level can be made at a time. */
export interface ArrayStep {
  readonly name: string
  readonly text: string
  readonly level: number
}

/** The plan as expressions over arrays of firms, in doubles and not exact. */
export interface ArrayProgram {
  /** In an order of making. */
  readonly steps: readonly ArrayStep[]
  readonly verdicts: readonly { readonly met: string; readonly possible: string }[]
  readonly scores: readonly { readonly least: string; readonly most: string }[]
  readonly amounts: readonly { readonly least: string; readonly most: string }[]
  /** Tables of codes that the file of facts holds. */
  readonly tables: number
}

export function arrayProgram(plan: KernelPlan, words: ArrayWords): ArrayProgram {
  const { nodes } = plan.questions.masks
  const { tables } = printKernel(plan, CPP)
  const bitOf = (asked: Leaf) => {
    for (const [place, { bits }] of tables.entries())
      for (const { leaf, bit } of bits) if (leaf === asked) return { place, bit }
    throw new Error('arrays: a code is asked that no table answers')
  }
  const maskText = (mask: number): string =>
    mask === 0 ? words.never : mask === 1 ? words.always : words.column(`n${mask}`)
  const text: ArrayText = { words, maskText }
  const levels = new Map<number, number>()
  const levelOf = (mask: number): number => levels.get(mask) ?? -1
  const steps = reached(plan).flatMap((mask): ArrayStep[] => {
    const node = nodes[mask]
    if (!node || node.op === 'never' || node.op === 'always') return []
    const parts = node.op === 'not' ? [node.of] : 'a' in node ? [node.a, node.b] : []
    const level = Math.max(-1, ...parts.map(levelOf)) + 1
    levels.set(mask, level)
    const step = (said: string): ArrayStep[] => [{ name: `n${mask}`, text: said, level }]
    if (node.op === 'leaf') return step(leafText(plan.questions.leaves[node.leaf], words, bitOf))
    if (node.op === 'not') return step(`~${maskText(node.of)}`)
    if (!('a' in node)) return []
    const sign = { and: '&', or: '|', xor: '^' }[node.op]
    return step(`${maskText(node.a)} ${sign} ${maskText(node.b)}`)
  })
  const pointsOf = (bits: readonly number[], unit: number): string =>
    `(${bits.map((mask, bit) => `${words.asNumber(maskText(mask))} * ${2 ** bit}.0`).join(' + ') || '0.0'}) * ${unit}.0`
  return {
    steps,
    verdicts: plan.verdicts.map(({ met, possible }) => ({
      met: maskText(met),
      possible: maskText(possible),
    })),
    scores: plan.tallies.map(({ least, most, unit }) => ({
      least: pointsOf(least.bits, unit),
      most: pointsOf(most.bits, unit),
    })),
    amounts: plan.amounts.map((amount) => arrayAmount(amount, text)),
    tables: tables.length,
  }
}

function leafText(
  leaf: Leaf | undefined,
  words: ArrayWords,
  bitOf: (leaf: Leaf) => { place: number; bit: number },
): string {
  const fact = (letter: string, slot: number): string => words.column(`${letter}${slot}`)
  switch (leaf?.ask) {
    case undefined:
      throw new Error('arrays: a mask without a leaf')
    case 'known':
      return words.isKnown(fact('x', leaf.slot))
    case 'line':
      return words.holds(`${fact('x', leaf.slot)} >= ${leaf.line}.0`)
    case 'ratio': {
      const share = words.quotient(fact('x', leaf.top), fact('x', leaf.bottom))
      return words.holds(
        `${share} ${leaf.sign === 'positive' ? '>' : '>='} ${Number(leaf.up) / Number(leaf.down)}`,
      )
    }
    case 'sum':
      return words.holds(
        `${polynomialText(leaf.polynomial, words)} ${leaf.sign === 'positive' ? '>' : '>='} 0`,
      )
    case 'flag-yes':
      return fact('y', leaf.slot)
    case 'flag-known':
      return fact('k', leaf.slot)
    case 'code':
      return words.answered(fact('c', leaf.question.slot), bitOf(leaf))
    case 'bit': {
      const { slot, each, units, cap } = leaf.of
      const x = fact('x', slot)
      const points = words.atMost(`${words.floor(`${x} / ${each}.0`)} * ${units}.0`, `${cap}.0`)
      return words.bitOf(words.choose(words.holds(`${x} > 0`), points, '0.0'), leaf.bit)
    }
  }
}

/** Everything that answers, scores and amounts are made from, in an order of making. */
function reached({ questions, verdicts, tallies, amounts }: KernelPlan): readonly number[] {
  const found = new Set<number>()
  const visit = (mask: number): void => {
    if (found.has(mask)) return
    found.add(mask)
    const node = questions.masks.nodes[mask]
    if (node?.op === 'not') visit(node.of)
    if (node?.op === 'and' || node?.op === 'or' || node?.op === 'xor') [node.a, node.b].forEach(visit)
  }
  amounts.flatMap(({ arithmetic }) => masksIn(arithmetic)).forEach(visit)
  for (const { met, possible } of verdicts) [met, possible].forEach(visit)
  for (const { least, most } of tallies) [...least.bits, ...most.bits].forEach(visit)
  return [...found].toSorted((a, b) => a - b)
}

function masksIn(node: unknown): readonly number[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'number' && ['met', 'possible', 'sound', 'may', 'none'].includes(key)
      ? [value]
      : key === 'lowered'
        ? []
        : masksIn(value),
  )
}
