import { anyMet, isInIndustry, isInRegion, verdictOf, type Verdict } from '@yinyu/kernel'
import type { CodeQuestion } from './leaf.ts'
import type { CodeTable } from './print-codes.ts'

/**
 * Writes what each word of a column answers, bit by bit, from the word at `learnt` on. Place 0, the unknown, may
 * meet everything and meets nothing.
 */
export function fillTable(
  table: Int32Array,
  { bits }: Pick<CodeTable, 'bits'>,
  words: readonly (string | undefined)[],
  learnt: number,
): void {
  for (let code = learnt; code < words.length; code++) {
    let answers = 0
    for (const { bit, leaf } of bits) {
      const verdict = answered(leaf.question, words[code])
      if (verdict === 'met' || (leaf.half === 'possible' && verdict === 'unknown')) answers |= 1 << bit
    }
    table[code] = answers
  }
}

function answered(question: CodeQuestion, word: string | undefined): Verdict {
  if (word === undefined) return 'unknown'
  switch (question.op) {
    case 'word':
      return verdictOf(question.words.includes(word))
    case 'region':
      return anyMet(question.areas.map((area) => isInRegion(word, area)))
    case 'industry':
      return anyMet(question.branches.map((branch) => isInIndustry(word, branch)))
  }
}
