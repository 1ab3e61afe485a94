import type { Indicator } from '@yinyu/rules'
import { plainText } from './cell-text.ts'
import { refuse, type Reading } from './reading.ts'

const wordsOf = new WeakMap<Indicator, ReadonlyMap<string, string>>()

/** Reads a choice by its word, its Chinese title, or one of the names a title lists (`六基/老字号`). */
export function readChoice(plain: string, indicator: Indicator): Reading {
  const word = knownWords(indicator).get(plain.toLowerCase())
  if (word !== undefined) return { value: word }
  return refuse('NOT_A_CHOICE', { choices: Object.values(indicator.choices ?? {}).join('、') })
}

function knownWords(indicator: Indicator): ReadonlyMap<string, string> {
  const known = wordsOf.get(indicator)
  if (known) return known
  const words = new Map<string, string>()
  const choices = Object.entries(indicator.choices ?? {})
  // Whole titles first: a part of one title never hides another title.
  for (const [word, title] of choices) words.set(word, word).set(plainText(title).toLowerCase(), word)
  for (const [word, title] of choices) {
    for (const part of plainText(title).toLowerCase().split(/[/、]/))
      if (!words.has(part)) words.set(part, word)
  }
  wordsOf.set(indicator, words)
  return words
}
